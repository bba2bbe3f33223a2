package dev.ashlar.migrate.corpus;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.TypeName;
import dev.ashlar.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A script that fills the tables of a database with rows that fit it, and the schema that it is about to get: no NULL where
 * that one wants a value, no duplicate where it wants a key. The last row of each table has NULL wherever it may.
 *
 * <p>The n-th row has the n-th value of every type, so that it refers to the n-th row of other tables. A row that a check or
 * a key keeps out is left out, and what refers to it is removed again.
 */
final class RowMaker {
    private static final int ROWS = 5;

    private final Catalog present;
    private final Catalog wanted;
    private final Values values;
    private final Values later;

    RowMaker(Catalog present, Catalog wanted) {
        this.present = present;
        this.wanted = wanted;
        this.values = new Values(present);
        this.later = new Values(wanted);
    }

    String script() {
        // Foreign keys are triggers, which a replica does not run; what refers to nothing is removed below.
        return Stream.of(
                        Stream.of("SET LOCAL session_replication_role = replica"),
                        present.tables().stream().flatMap(this::rows),
                        wanted.tables().stream().flatMap(this::withoutDuplicates),
                        Stream.of(withoutOrphans()))
                .flatMap(s -> s)
                .collect(Collectors.joining(";\n"));
    }

    private Stream<String> rows(Table table) {
        List<Column> columns =
                table.columns().stream().filter(c -> !c.isGenerated()).toList();
        String names = columns.stream().map(c -> Identifier.quote(c.name())).collect(Collectors.joining(", "));
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(n -> attempt("INSERT INTO "
                        + table.name().quoted()
                        + (columns.isEmpty()
                                ? " DEFAULT VALUES"
                                : " (" + names + ") OVERRIDING SYSTEM VALUE VALUES ("
                                        + columns.stream()
                                                .map(c -> value(table, c, n))
                                                .collect(Collectors.joining(", "))
                                        + ")")));
    }

    private static String attempt(String statement) {
        return "DO $row$ BEGIN " + statement
                + "; EXCEPTION WHEN unique_violation OR check_violation OR exclusion_violation OR not_null_violation"
                + " THEN NULL; END $row$";
    }

    private String value(Table table, Column column, int number) {
        Column next =
                wanted.table(table.name()).flatMap(t -> t.column(column.name())).orElse(column);
        boolean required = column.notNull() || next.notNull();
        if (number == ROWS && !required) {
            return "NULL";
        }
        return isText(column.type()) && !isText(next.type())
                ? textFor(column.type(), later.text(next.type().element(), number, later.labels(enumOf(next))))
                : values.of(column.type(), number, labels(column, next));
    }

    private static String textFor(ColumnType type, String text) {
        return type.list() ? "ARRAY[" + text + "]::" + type.sql() : text + "::" + type.sql();
    }

    private static boolean isText(ColumnType type) {
        return type.enumType() == null
                && List.of("text", "character varying", "character").contains(type.base());
    }

    private static @Nullable TypeName enumOf(Column column) {
        return column.type().enumType();
    }

    /** The labels that both the present and the wanted type have; those of the present when they have none in common. */
    private List<String> labels(Column column, Column next) {
        List<String> now = values.labels(enumOf(column));
        List<String> then = later.labels(enumOf(next));
        List<String> common = now.stream().filter(then::contains).toList();
        return common.isEmpty() ? now : common;
    }

    private Stream<String> withoutDuplicates(Table table) {
        Stream<List<String>> indexes = table.indexes().stream()
                .filter(Index::unique)
                .filter(i -> i.keys().stream().noneMatch(IndexKey::expression))
                .map(i -> i.keys().stream().map(IndexKey::name).toList());
        Stream<List<String>> primary = Stream.ofNullable(table.primaryKey()).map(k -> k.columns());
        return Stream.concat(primary, indexes)
                .filter(columns -> has(table.name(), columns))
                .map(columns -> "DELETE FROM " + table.name().quoted() + " a USING "
                        + table.name().quoted() + " b WHERE a.ctid > b.ctid AND "
                        + columns.stream()
                                .map(Identifier::quote)
                                .map(c -> "a." + c + "::text = b." + c + "::text")
                                .collect(Collectors.joining(" AND ")));
    }

    private boolean has(TableName table, List<String> columns) {
        return present.table(table)
                .filter(t -> columns.stream().allMatch(c -> t.column(c).isPresent()))
                .isPresent();
    }

    /** Again and again, for one that goes may leave others without what they refer to. */
    private String withoutOrphans() {
        String deletes = Stream.concat(present.tables().stream(), wanted.tables().stream())
                .flatMap(t -> t.foreignKeys().stream()
                        .filter(k -> has(t.name(), k.columns()) && has(k.referencedTable(), k.referencedColumns()))
                        .map(k -> orphans(t.name(), k)))
                .distinct()
                .collect(Collectors.joining("; "));
        return deletes.isEmpty()
                ? "SELECT"
                : "DO $all$ BEGIN FOR i IN 1.." + (ROWS * 3) + " LOOP " + deletes + "; END LOOP; END $all$";
    }

    private static String orphans(TableName table, ForeignKey key) {
        String given = key.columns().stream()
                .map(c -> "c." + Identifier.quote(c) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        String same = IntStream.range(0, key.columns().size())
                .mapToObj(i -> equal(key, i))
                .collect(Collectors.joining(" AND "));
        return "DELETE FROM " + table.quoted() + " c WHERE " + given + " AND NOT EXISTS (SELECT FROM "
                + key.referencedTable().quoted() + " p WHERE " + same + ")";
    }

    private static String equal(ForeignKey key, int i) {
        return "c." + Identifier.quote(key.columns().get(i)) + "::text = p."
                + Identifier.quote(key.referencedColumns().get(i)) + "::text";
    }
}
