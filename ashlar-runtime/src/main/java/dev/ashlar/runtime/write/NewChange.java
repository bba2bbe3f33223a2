package dev.ashlar.runtime.write;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Table;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the data of changes of rows of one table through the builder of its updates. */
record NewChange<X extends Table, U>(Supplier<X> table, Function<UpdateData<X>, U> builder) {
    UpdateData<X> make(UnaryOperator<U> change) {
        UpdateData<X> data = new UpdateData<>(table.get());
        Objects.requireNonNull(change.apply(builder.apply(data)), "an update answers its last step");
        return data;
    }

    /** What marks a row as deleted, with what the client writes on every update; null where rows are removed for good. */
    @Nullable
    Mark deletion() {
        return Mark.now(make(same -> same));
    }

    Filter filter(Function<? super X, ? extends Condition> condition) {
        return Filter.of(table.get(), condition);
    }
}
