package dev.ashlar.compiler.model;

/** When a constraint is checked. */
public enum Deferral {
    /** After every statement, or even row; the only kind that an upsert and a foreign key can lean on. */
    NOT_DEFERRABLE(""),
    /** After every statement, until the transaction asks for the end: {@code SET CONSTRAINTS ... DEFERRED}. */
    IMMEDIATE(" DEFERRABLE"),
    /** At the end of the transaction. */
    DEFERRED(" DEFERRABLE INITIALLY DEFERRED");

    private final String sql;

    Deferral(String sql) {
        this.sql = sql;
    }

    /** What stands at the end of the constraint, with a blank before it; empty when it cannot be deferred. */
    public String sql() {
        return sql;
    }

    public boolean deferrable() {
        return this != NOT_DEFERRABLE;
    }

    /** As the system catalogues keep it. */
    public static Deferral of(boolean deferrable, boolean initiallyDeferred) {
        return initiallyDeferred ? DEFERRED : deferrable ? IMMEDIATE : NOT_DEFERRABLE;
    }
}
