package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What rows must meet besides.
 *
 * @param table the instance that the condition speaks of
 */
record Filter(Table table, Condition condition) {
    static <X extends Table> Filter of(X table, Function<? super X, ? extends Condition> condition) {
        return new Filter(table, Condition.said(condition.apply(table)));
    }

    /** What the row of a key must meet besides; null: nothing. */
    static @Nullable Filter of(Key<?> key) {
        Condition more = key.more();
        return more == null ? null : new Filter(key.table(), more);
    }

    /** For rows that are called {@link Layout#ROOT} in the statement. */
    void write(SqlWriter out) {
        write(out, Layout.ROOT);
    }

    void write(SqlWriter out, String alias) {
        out.openScope();
        out.enter(table, alias);
        condition.write(out);
        out.closeScope();
    }
}
