package dev.ashlar.compiler.catalog;

/** Constraints that compare rows with each other, other than keys; and partitions. */
public record TableConstraints() {
    public static final TableConstraints NONE = new TableConstraints();
}
