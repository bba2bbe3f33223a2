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
        directive("@definition(\"\"\"\n" + sql.indent(2) + "\"\"\")");
    }
}
