package dev.ashlar.sql;

/** A query of one column inside another statement, see {@link Expression#in(Subquery)}. */
public interface Subquery<T> {
    /** Without parentheses, in a scope of its own. */
    void writeSubquery(SqlWriter out);
}
