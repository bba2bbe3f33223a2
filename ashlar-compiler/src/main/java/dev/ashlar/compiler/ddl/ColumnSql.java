package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.sql.Identifier;

/** A column as CREATE TABLE and ADD COLUMN define it. */
final class ColumnSql {
    private ColumnSql() {}

    static String definition(Column column) {
        return Identifier.quote(column.name())
                + " "
                + type(column)
                + collation(column)
                + (column.notNull() ? " NOT NULL" : "")
                + (column.defaultValue() == null ? "" : column.defaultValue().match(new Clause()));
    }

    static String identity(ColumnDefault.Identity identity) {
        String options = SequenceSql.options(identity.sequence());
        return " GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + options + ")");
    }

    /** {@code  COLLATE ...} after the type. */
    static String collation(Column column) {
        return column.collation() == null ? "" : " COLLATE " + column.collation();
    }

    private static String type(Column column) {
        if (!(column.defaultValue() instanceof ColumnDefault.Serial)) {
            return column.type().sql();
        }
        return switch (column.type().name()) {
            case "smallint" -> "SMALLSERIAL";
            case "bigint" -> "BIGSERIAL";
            default -> "SERIAL";
        };
    }

    private static final class Clause implements ColumnDefault.Cases<String> {
        @Override
        public String expression(ColumnDefault.Expression expression) {
            return " DEFAULT " + expression.sql();
        }

        @Override
        public String serial(ColumnDefault.Serial serial) {
            return "";
        }

        @Override
        public String identity(ColumnDefault.Identity identity) {
            return ColumnSql.identity(identity);
        }

        @Override
        public String generated(ColumnDefault.Generated generated) {
            return " GENERATED ALWAYS AS (" + generated.sql() + ")" + (generated.stored() ? " STORED" : " VIRTUAL");
        }
    }
}
