package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.diff.EnumChange;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Enums. */
final class EnumDdl implements EnumChange.Cases<List<Statement>> {
    @Override
    public List<Statement> createEnum(EnumChange.CreateEnum change) {
        return List.of(new Statement("CreateEnum", create(change.type())));
    }

    @Override
    public List<Statement> addEnumValue(EnumChange.AddEnumValue change) {
        String place = change.before() == null ? "" : " BEFORE " + Literal.text(change.before());
        return alter("ALTER TYPE " + change.type().quoted() + " ADD VALUE " + Literal.text(change.label()) + place);
    }

    @Override
    public List<Statement> dropEnum(EnumChange.DropEnum change) {
        return List.of(new Statement("DropEnum", "DROP TYPE " + change.type().quoted()));
    }

    @Override
    public List<Statement> commentEnum(EnumChange.CommentEnum change) {
        return List.of(new Statement(
                "Comment",
                "COMMENT ON TYPE " + change.type().quoted() + " IS "
                        + (change.text() == null ? "NULL" : Literal.text(change.text()))));
    }

    @Override
    public List<Statement> rebuildEnum(EnumChange.RebuildEnum change) {
        List<String> sql = new ArrayList<>();
        sql.add("ALTER TYPE " + change.from().name().quoted() + " RENAME TO "
                + Identifier.quote(change.aside().name()));
        sql.add(create(change.to()));
        change.columns().forEach(c -> sql.add(retype(c)));
        sql.add("DROP TYPE " + change.aside().quoted());
        return sql.stream().flatMap(s -> alter(s).stream()).toList();
    }

    /** The default goes first: its value has the old type. */
    private static String retype(EnumChange.EnumColumn column) {
        Column to = column.to();
        String alter = "ALTER COLUMN " + Identifier.quote(column.from().name());
        List<String> parts = new ArrayList<>();
        if (column.from().defaultValue() != null) {
            parts.add(alter + " DROP DEFAULT");
        }
        parts.add(alter + " TYPE " + conversion(column.from(), to == null ? text(column.from()) : to.type()));
        if (to != null && to.defaultValue() != null) {
            parts.add(alter + " SET DEFAULT " + to.defaultValue().match(new DefaultSql(column.table())));
        }
        return "ALTER TABLE " + column.table().quoted() + " " + String.join(",\n", parts);
    }

    private static ColumnType text(Column column) {
        return new ColumnType("text", column.type().list(), null);
    }

    private static String conversion(Column column, ColumnType to) {
        String text =
                Identifier.quote(column.name()) + "::" + text(column).sql().toLowerCase(Locale.ROOT);
        return to.sql() + " USING (" + text + (to.enumType() == null ? "" : "::" + to.sql()) + ")";
    }

    private static List<Statement> alter(String sql) {
        return List.of(new Statement("AlterEnum", sql));
    }

    private static String create(EnumType type) {
        return type.labels().stream()
                .map(Literal::text)
                .collect(Collectors.joining(", ", "CREATE TYPE " + type.name().quoted() + " AS ENUM (", ")"));
    }
}
