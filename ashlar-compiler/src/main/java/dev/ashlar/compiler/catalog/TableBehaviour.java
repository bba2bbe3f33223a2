package dev.ashlar.compiler.catalog;

/** What happens when rows are written. */
public record TableBehaviour() {
    public static final TableBehaviour NONE = new TableBehaviour();
}
