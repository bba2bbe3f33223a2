package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Table;
import org.jspecify.annotations.Nullable;

/** A table that knows the record of a whole row: what the client has of each model. {@link RowToken} reads it. */
public abstract class ModelTable extends Table {
    /**
     * @param schema null: found by {@code search_path}
     * @param alias null: the statement chooses one
     */
    protected ModelTable(@Nullable String schema, String name, @Nullable String alias) {
        super(schema, name, alias);
    }

    /**
     * The record of a row. It is said as an Object: javac would write a second method for one that says the record.
     *
     * @param values of all columns, in their order
     */
    protected abstract Object row(Values values);
}
