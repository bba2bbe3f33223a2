package dev.ashlar.prisma;

import dev.ashlar.runtime.write.Builders;
import dev.ashlar.runtime.write.CreateData;
import dev.ashlar.runtime.write.UpdateData;

/** What the generator would write to make keys, creates and updates of one model. */
final class PlainBuilders extends Builders {
    private final PlainTable table;

    PlainBuilders(PlainTable table) {
        this.table = table;
    }

    @Override
    protected Object keys() {
        return new PlainKeys(table);
    }

    @Override
    protected Object first(CreateData<?> data) {
        return new PlainCreate(data, table);
    }

    @Override
    protected Object updates(UpdateData<?> data) {
        return new PlainUpdate(data, table);
    }
}
