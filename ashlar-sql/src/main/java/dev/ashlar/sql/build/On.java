package dev.ashlar.sql.build;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Table;
import java.util.Arrays;

/** A join that waits for its condition. */
public final class On<S extends Select<S>> {
    private final Select<S> select;
    private final String kind;
    private final Table table;

    On(Select<S> select, String kind, Table table) {
        this.select = select;
        this.kind = kind;
        this.table = table;
    }

    /** All of the conditions must be met. */
    public S on(Condition... conditions) {
        return select.join(kind, table, Condition.all(Arrays.asList(conditions)));
    }
}
