package dev.ashlar.compiler.catalog;

import java.util.List;

/**
 * @param name the constraint's name, which is its index's too
 * @param include columns that are only carried ({@code INCLUDE})
 */
public record PrimaryKey(String name, List<String> columns, List<String> include, KeyOptions options) {
    public PrimaryKey {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }

    /** One of columns alone. */
    public PrimaryKey(String name, List<String> columns) {
        this(name, columns, List.of(), KeyOptions.NONE);
    }

    /** The same over other columns. */
    public PrimaryKey over(List<String> others) {
        return new PrimaryKey(name, others, include, options);
    }
}
