package dev.ashlar.runtime.write;

import dev.ashlar.runtime.session.Middleware;
import dev.ashlar.runtime.session.RowValues;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows middleware the values of a row before they are written. */
final class Announced {
    private Announced() {}

    static void creating(Middleware middleware, CreateData<?> data) {
        if (middleware != Middleware.NONE && data.announce()) {
            middleware.creating(new NewValues(data));
        }
    }

    static void updating(Middleware middleware, UpdateData<?> data) {
        if (middleware != Middleware.NONE) {
            middleware.updating(new ChangedValues(data));
        }
    }

    private record NewValues(CreateData<?> data) implements RowValues {
        @Override
        public Table table() {
            return data.table();
        }

        @Override
        public boolean has(Column<?> column) {
            return data.has(column.name());
        }

        @Override
        @SuppressWarnings("unchecked") // set for a column of that name and type
        public <V> @Nullable V get(Column<V> column) {
            return (V) data.value(column.name());
        }

        @Override
        public <V> void set(Column<V> column, @Nullable V value) {
            data.set(column, value);
        }
    }

    private record ChangedValues(UpdateData<?> data) implements RowValues {
        @Override
        public Table table() {
            return data.table();
        }

        @Override
        public boolean has(Column<?> column) {
            return data.change(column.name()).isPresent();
        }

        @Override
        @SuppressWarnings("unchecked") // set for a column of that name and type
        public <V> @Nullable V get(Column<V> column) {
            Optional<Object> value = data.change(column.name()).map(Change::given);
            return (V) value.orElse(null);
        }

        @Override
        public <V> void set(Column<V> column, @Nullable V value) {
            data.set(column, value);
        }
    }
}
