package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;

/** The expression of a default. */
final class DefaultSql implements ColumnDefault.Cases<String> {
    private final TableName table;

    /**
     * @param table the table that the column is of
     */
    DefaultSql(TableName table) {
        this.table = table;
    }

    /** A serial column's sequence, which lies in its table's schema. */
    static String sequence(TableName table, ColumnDefault.Serial serial) {
        return Identifier.quote(table.schema(), serial.sequence());
    }

    @Override
    public String expression(ColumnDefault.Expression expression) {
        return expression.sql();
    }

    @Override
    public String serial(ColumnDefault.Serial serial) {
        return "nextval(" + Literal.text(sequence(table, serial)) + ")";
    }

    /** An identity or generated column has no DEFAULT; it is part of the column's definition. */
    @Override
    public String identity(ColumnDefault.Identity identity) {
        return "";
    }

    @Override
    public String generated(ColumnDefault.Generated generated) {
        return "";
    }
}
