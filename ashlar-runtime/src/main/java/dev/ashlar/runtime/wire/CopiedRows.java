package dev.ashlar.runtime.wire;

import dev.ashlar.sql.RowReader;
import java.util.Iterator;

/** The rows of a COPY in the text format, each made a value. */
public final class CopiedRows<R> implements Iterator<R> {
    private final CopyOutput output;
    private final RowReader<R> reader;
    private final CopiedRow row = new CopiedRow();

    public CopiedRows(CopyOutput output, RowReader<R> reader) {
        this.output = output;
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        return output.hasNext();
    }

    @Override
    public R next() {
        return reader.read(row.of(output.next()));
    }
}
