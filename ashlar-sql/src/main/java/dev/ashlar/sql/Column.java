package dev.ashlar.sql;

/** A column of a table instance. */
public class Column<T> implements Expression<T> {
    private final Table table;
    private final String name;
    private final String quoted;
    private final PgType<T> type;

    Column(Table table, String name, PgType<T> type) {
        this.table = table;
        this.name = name;
        this.quoted = Identifier.quote(name);
        this.type = type;
    }

    public final Table table() {
        return table;
    }

    /** As PostgreSQL knows it, not quoted. */
    public final String name() {
        return name;
    }

    public final String quotedName() {
        return quoted;
    }

    @Override
    public final PgType<T> type() {
        return type;
    }

    @Override
    public final void write(SqlWriter out) {
        out.column(this);
    }

    @Override
    public final String toString() {
        return table.name() + "." + name;
    }
}
