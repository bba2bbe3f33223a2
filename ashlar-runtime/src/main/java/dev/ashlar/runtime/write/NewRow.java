package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.sql.Table;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes the data of new rows of one table through the stages of its builder. */
record NewRow<X extends Table, F, C>(Supplier<X> table, Builders builders) {
    CreateData<X> make(Function<? super F, ? extends C> create) {
        CreateData<X> data = new CreateData<>(table.get());
        Objects.requireNonNull(create.apply(first(data)), "a create answers its last step");
        return data;
    }

    /** A builder for rows that are written one after the other and not kept. */
    Rows<X, F, C> rows() {
        CreateData<X> data = new CreateData<>(table.get());
        return new Rows<>(data, first(data));
    }

    @SuppressWarnings("unchecked") // F is the first step of these builders
    private F first(CreateData<X> data) {
        return (F) builders.first(data);
    }

    /** One row after the other in the same place. */
    record Rows<X extends Table, F, C>(CreateData<X> data, F first) {
        /** The row's data, until the next one is made. */
        CreateData<X> make(Function<? super F, ? extends C> create) {
            data.clear();
            Objects.requireNonNull(create.apply(first), "a create answers its last step");
            return data;
        }
    }

    ConnectOrMake connectOrCreate(KeyData wanted, Function<? super F, ? extends C> create) {
        return new ConnectOrMake(wanted, takingMissing(wanted, create));
    }

    /** A row that takes from its key what the builder leaves out. */
    CreateData<X> takingMissing(KeyData key, Function<? super F, ? extends C> create) {
        CreateData<X> data = make(create);
        data.takeMissing(key);
        return data;
    }
}
