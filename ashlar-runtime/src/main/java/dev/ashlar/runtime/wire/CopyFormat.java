package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Column;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a COPY are written: in binary where each value is written as its column reads it, else as text, which
 * PostgreSQL reads into whatever the columns are.
 */
public final class CopyFormat {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};

    private final List<? extends Column<?>> columns;
    private final List<BinaryValue<?>> values;

    private CopyFormat(List<? extends Column<?>> columns, List<BinaryValue<?>> values) {
        this.columns = List.copyOf(columns);
        this.values = List.copyOf(values);
    }

    /**
     * @param receivers by column, the function that PostgreSQL reads its binary values with: {@code int4recv}
     */
    public static CopyFormat of(List<? extends Column<?>> columns, Map<String, String> receivers) {
        List<BinaryValue<?>> values = new ArrayList<>();
        for (Column<?> column : columns) {
            String receiver = receivers.getOrDefault(column.name(), "");
            BinaryValue<?> value = BinaryValues.of(column.type(), receiver);
            if (value != null) {
                values.add(value);
            }
        }
        return new CopyFormat(columns, values.size() == columns.size() ? values : List.of());
    }

    /** What the statement says of it. */
    public String option() {
        return values.isEmpty() ? "" : " (FORMAT binary)";
    }

    void begin(CopyBuffer out) {
        if (!values.isEmpty()) {
            out.put(SIGNATURE, SIGNATURE.length).int4(0).int4(0);
        }
    }

    /** @throws IllegalArgumentException when a value cannot be sent; it names the column */
    void row(CopyBuffer out, CopyRows rows) {
        if (values.isEmpty()) {
            byte[] line = CopyText.row(columns, rows).getBytes(StandardCharsets.UTF_8);
            out.put(line, line.length);
            return;
        }
        out.int2(columns.size());
        for (int i = 0; i < values.size(); i++) {
            try {
                write(out, values.get(i), rows.value(i));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("column \"" + columns.get(i).name() + "\": " + e.getMessage(), e);
            }
        }
    }

    void end(CopyBuffer out) {
        if (!values.isEmpty()) {
            out.int2(-1);
        }
    }

    @SuppressWarnings("unchecked") // a row holds a value of its column's type
    private static <V> void write(CopyBuffer out, BinaryValue<V> to, @Nullable Object value) {
        if (value == null) {
            out.int4(-1);
        } else {
            int length = out.beginValue();
            to.write(out, (V) value);
            out.endValue(length);
        }
    }
}
