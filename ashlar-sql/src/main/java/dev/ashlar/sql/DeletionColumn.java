package dev.ashlar.sql;

/** The column that holds when a row was softly deleted: what only softly deleted rows have is asked by it. */
public final class DeletionColumn<T> extends Column<T> {
    DeletionColumn(Table table, String name, PgType<T> type) {
        super(table, name, type);
    }
}
