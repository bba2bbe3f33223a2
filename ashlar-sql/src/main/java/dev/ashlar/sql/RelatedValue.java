package dev.ashlar.sql;

import java.util.function.Consumer;

/** A value that a sub-query finds by a relation. */
record RelatedValue<V>(PgType<V> type, Consumer<SqlWriter> words) implements Expression<V> {
    @Override
    public void write(SqlWriter out) {
        words.accept(out);
    }
}
