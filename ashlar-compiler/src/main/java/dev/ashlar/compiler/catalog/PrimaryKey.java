package dev.ashlar.compiler.catalog;

import java.util.List;

/**
 * @param name the constraint's name, which is its index's too
 */
public record PrimaryKey(String name, List<String> columns) {
    public PrimaryKey {
        columns = List.copyOf(columns);
    }

    /** The same over other columns. */
    public PrimaryKey over(List<String> others) {
        return new PrimaryKey(name, others);
    }
}
