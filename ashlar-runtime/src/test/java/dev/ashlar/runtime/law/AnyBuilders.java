package dev.ashlar.runtime.law;

import dev.ashlar.runtime.write.Builders;
import dev.ashlar.runtime.write.CreateData;
import dev.ashlar.runtime.write.UpdateData;

/** The builders of any model. */
final class AnyBuilders extends Builders {
    private final Kind kind;

    AnyBuilders(Kind kind) {
        this.kind = kind;
    }

    @Override
    protected Object keys() {
        return kind;
    }

    @Override
    protected Object first(CreateData<?> data) {
        return new AnyCreate(data, kind);
    }

    @Override
    protected Object updates(UpdateData<?> data) {
        return new AnyUpdate(data, kind);
    }
}
