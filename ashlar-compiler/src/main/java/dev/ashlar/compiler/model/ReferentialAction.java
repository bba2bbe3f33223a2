package dev.ashlar.compiler.model;

/** What happens to a referencing row when the referenced one goes or changes. */
public enum ReferentialAction {
    CASCADE("Cascade", "CASCADE"),
    RESTRICT("Restrict", "RESTRICT"),
    NO_ACTION("NoAction", "NO ACTION"),
    SET_NULL("SetNull", "SET NULL"),
    SET_DEFAULT("SetDefault", "SET DEFAULT");

    private final String keyword;
    private final String sql;

    ReferentialAction(String keyword, String sql) {
        this.keyword = keyword;
        this.sql = sql;
    }

    /** The name as a schema writes it. */
    public String keyword() {
        return keyword;
    }

    public String sql() {
        return sql;
    }
}
