package dev.ashlar.compiler.model;

/** What directives say of how a table or view comes to its rows, and of who owns it. */
public record TableBehaviour() {
    public static final TableBehaviour NONE = new TableBehaviour();
}
