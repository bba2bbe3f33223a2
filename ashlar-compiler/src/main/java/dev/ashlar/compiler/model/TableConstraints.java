package dev.ashlar.compiler.model;

/** What directives say of rows beside each other: constraints that the language lacks, and partitions. */
public record TableConstraints() {
    public static final TableConstraints NONE = new TableConstraints();
}
