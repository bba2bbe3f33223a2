package dev.ashlar.compiler.relation;

import java.util.List;

/**
 * An index; it lies in its table's schema.
 *
 * @param columns all columns that it depends on: keys, INCLUDE, expressions and predicate
 * @param plain whether it has neither an expression nor a predicate
 * @param constraint whether a constraint of its name owns it
 * @param unique whether it is unique, valid or not
 * @param partition whether an index of the parent table owns it
 */
public record IndexRelation(
        String name,
        List<String> columns,
        boolean plain,
        boolean unique,
        boolean constraint,
        boolean valid,
        boolean partition) {
    public IndexRelation {
        columns = List.copyOf(columns);
    }

    public IndexRelation named(String other) {
        return new IndexRelation(other, columns, plain, unique, constraint, valid, partition);
    }

    public IndexRelation over(List<String> others) {
        return new IndexRelation(name, others, plain, unique, constraint, valid, partition);
    }

    public IndexRelation owned(String by) {
        return new IndexRelation(by, columns, plain, unique, true, valid, partition);
    }

    public IndexRelation attached() {
        return new IndexRelation(name, columns, plain, unique, constraint, valid, true);
    }
}
