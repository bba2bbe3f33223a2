package dev.ashlar.migrate;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.model.Schema;
import java.util.List;
import java.util.stream.Stream;

/** A catalogue as sorted lines, its expressions as dots: PostgreSQL spells those in its own way. */
final class Outline {
    private Outline() {}

    /** The lines that only one of the two has: what the database has too much behind a plus, what it lacks behind a minus. */
    static List<String> difference(Catalog read, Schema schema) {
        List<String> there = of(read);
        List<String> wanted = of(DesiredCatalog.of(schema, new Target(18))).stream()
                .map(Outline::withDefaults)
                .toList();
        return Stream.concat(
                        there.stream().filter(l -> !wanted.contains(l)).map(l -> "+ " + l),
                        wanted.stream().filter(l -> !there.contains(l)).map(l -> "- " + l))
                .toList();
    }

    // PostgreSQL reads character as character(1), and array_ops is what GIN takes for an array anyway.
    private static String withDefaults(String line) {
        return line.replace("name=character,", "name=character(1),")
                .replace("operatorClass=array_ops", "operatorClass=null");
    }

    private static List<String> of(Catalog catalog) {
        Stream<String> enums = catalog.enums().stream().map(e -> e.name() + " " + e.labels());
        return Stream.concat(enums, catalog.tables().stream().flatMap(Outline::table))
                .sorted()
                .toList();
    }

    private static Stream<String> table(Table table) {
        return Stream.of(
                        Stream.of("row security " + table.rowSecurity().enabled()
                                + table.rowSecurity().forced()),
                        table.rowSecurity().policies().stream()
                                .map(p -> "policy " + p.name() + p.command() + p.roles() + p.permissive()),
                        table.columns().stream().map(Outline::column),
                        Stream.of("key " + table.primaryKey()),
                        table.indexes().stream().map(Outline::index),
                        table.foreignKeys().stream().map(Object::toString),
                        table.checks().stream().map(c -> "check " + c.name() + c.managed()))
                .flatMap(s -> s)
                .map(line -> table.name() + ": " + line);
    }

    private static String column(Column column) {
        ColumnDefault value = column.defaultValue();
        String given = value instanceof ColumnDefault.Expression ? "default ..." : String.valueOf(value);
        return "column " + column.name() + " " + column.type() + " " + column.notNull() + " " + given;
    }

    private static String index(Index index) {
        return index.predicate() == null ? index.toString() : index.toString().replace(index.predicate(), "...");
    }
}
