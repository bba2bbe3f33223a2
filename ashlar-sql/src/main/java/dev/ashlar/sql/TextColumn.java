package dev.ashlar.sql;

/** A column of text. */
public final class TextColumn extends Column<String> implements TextExpression {
    TextColumn(Table table, String name, PgType<String> type) {
        super(table, name, type);
    }
}
