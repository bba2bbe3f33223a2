package dev.ashlar.lsp.hover;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.RelationField;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The SQL of parts of a schema: what a migration from nothing would write for them. */
final class Sql {
    private static final Target NEWEST = new Target(18);

    private final Schema schema;
    private final Catalog catalog;

    /**
     * @param schema one without errors
     */
    Sql(Schema schema) {
        this.schema = schema;
        this.catalog = DesiredCatalog.of(schema, NEWEST);
    }

    /** The table with its indexes, foreign keys and policies; empty for a view, which is made by hand. */
    Optional<String> ofModel(Model model) {
        return table(model)
                .map(table -> added(
                        catalog.tables().stream().filter(t -> !t.equals(table)).toList()));
    }

    /** The column, and the indexes and foreign keys that it is part of. */
    Optional<String> ofColumn(Model model, ScalarField field) {
        return table(model)
                .flatMap(table -> table.column(field.column())
                        .map(column -> Ddl.definition(column) + "\n"
                                + without(
                                                table,
                                                i -> covers(i, column),
                                                k -> k.columns().contains(column.name()))
                                        .map(sql -> "\n" + sql)
                                        .orElse("")));
    }

    /** The foreign key, or the table of a many-to-many relation. */
    Optional<String> ofRelation(RelationField field) {
        Relation relation = schema.relation(field);
        if (relation instanceof Relation.ForeignKey key) {
            return table(schema.model(key.model()))
                    .flatMap(table -> without(table, i -> false, k -> k.name().equals(key.constraint())));
        }
        Relation.ManyToMany many = (Relation.ManyToMany) relation;
        TableName name = new TableName(schemaName(many.schema()), many.table());
        return catalog.table(name)
                .map(table -> added(
                        catalog.tables().stream().filter(t -> !t.equals(table)).toList()));
    }

    Optional<String> ofEnum(dev.ashlar.compiler.model.EnumType type) {
        Stream<EnumType> found = catalog.enums().stream()
                .filter(e -> e.name().name().equals(type.typeName()))
                .filter(e -> Objects.equals(e.name().schema(), schemaName(type.schema())));
        return found.findFirst()
                .map(e -> script(
                        new Catalog(catalog.schemas(), List.of(), List.of(), List.of()),
                        new Catalog(catalog.schemas(), List.of(), List.of(e), List.of())));
    }

    private Optional<Table> table(Model model) {
        return model.view()
                ? Optional.empty()
                : catalog.table(new TableName(schemaName(model.schema()), model.table()));
    }

    /** What is left of a table's script when only these parts of it are new. */
    private Optional<String> without(Table table, Predicate<Index> indexes, Predicate<ForeignKey> keys) {
        Table bare = new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                table.indexes().stream().filter(indexes.negate()).toList(),
                table.foreignKeys().stream().filter(keys.negate()).toList(),
                table.checks(),
                table.rowSecurity(),
                table.comment());
        return bare.equals(table)
                ? Optional.empty()
                : Optional.of(added(catalog.tables().stream()
                        .map(t -> t.equals(table) ? bare : t)
                        .toList()));
    }

    private static boolean covers(Index index, Column column) {
        return index.keys().stream().anyMatch(key -> key.name().equals(column.name()));
    }

    /** The script from a catalogue with these tables to ours. */
    private String added(List<Table> tables) {
        return script(new Catalog(catalog.schemas(), catalog.extensions(), catalog.enums(), tables), catalog);
    }

    /** Without the warnings of a migration: nothing is changed here. */
    private static String script(Catalog from, Catalog to) {
        return Ddl.statements(CatalogDiff.between(from, to)).stream()
                .map(statement -> statement.sql() + ";\n")
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String schemaName(@Nullable String written) {
        return "public".equals(written) ? null : written;
    }
}
