package dev.ashlar.tables;

/** A view: read, never written. */
public abstract class View extends Table {
    protected View() {}

    protected View(String name) {
        super(name);
    }

    @Override
    String keyword() {
        return "view";
    }

    /** The query of the view, which migrations then make. */
    protected final void definition(String sql) {
        boolean block = sql.indexOf('\n') >= 0 && !sql.contains("\"\"\"");
        directive("@definition(" + (block ? "\"\"\"\n" + sql.indent(2) + "\"\"\"" : Quoted.text(sql)) + ")");
    }

    /** Its rows are kept until they are made anew. */
    protected final void materialized() {
        directive("@materialized");
    }
}
