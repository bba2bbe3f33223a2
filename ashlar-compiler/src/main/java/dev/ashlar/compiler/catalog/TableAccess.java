package dev.ashlar.compiler.catalog;

/** Who may do what with a table. Policies are in {@link RowSecurity}. */
public record TableAccess() {
    public static final TableAccess NONE = new TableAccess();
}
