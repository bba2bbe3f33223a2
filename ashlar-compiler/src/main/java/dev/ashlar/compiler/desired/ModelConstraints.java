package dev.ashlar.compiler.desired;

import dev.ashlar.compiler.catalog.Exclusion;
import dev.ashlar.compiler.catalog.ForeignKeyOptions;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.KeyOptions;
import dev.ashlar.compiler.catalog.Partitioning;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.TableConstraints;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.model.DeclaredIndex;
import dev.ashlar.compiler.model.Deferral;
import dev.ashlar.compiler.model.IndexField;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys and indexes of one model, and its constraints between rows. Before PostgreSQL 18 a key without overlaps is an
 * exclusion constraint, which keeps the same rows out.
 */
final class ModelConstraints {
    private final Model model;
    private final Target target;

    ModelConstraints(Model model, Target target) {
        this.model = model;
        this.target = target;
    }

    @Nullable
    PrimaryKey primaryKey() {
        dev.ashlar.compiler.model.PrimaryKey key = key();
        return key == null || isExclusion(key.options())
                ? null
                : new PrimaryKey(
                        key.constraint(),
                        names(key.fields()),
                        ModelTable.columnsOf(model, key.options().include()),
                        options(key.options(), false));
    }

    private dev.ashlar.compiler.model.@Nullable PrimaryKey key() {
        return model.primaryKey() == null ? model.constraints().primaryKey() : model.primaryKey();
    }

    List<Index> indexes() {
        Stream<Index> written =
                model.indexes().stream().filter(i -> !isExclusion(i.options())).map(this::index);
        Stream<Index> declared = model.constraints().indexes().stream()
                .filter(i -> !isExclusion(i.options()))
                .map(this::index);
        return Stream.concat(written, declared).toList();
    }

    private Index index(dev.ashlar.compiler.model.Index index) {
        boolean placed = index.fields().stream().anyMatch(f -> f.nullsFirst() != null);
        return new Index(
                index.name(),
                index.unique(),
                index.options().constraint(),
                index.options().withoutOverlaps() ? "gist" : index.method(),
                index.fields().stream().map(this::indexKey).toList(),
                ModelTable.columnsOf(model, index.options().include()),
                index.where(),
                index.options().nullsNotDistinct(),
                options(index.options(), placed));
    }

    private Index index(DeclaredIndex index) {
        return new Index(
                index.name(),
                index.unique(),
                index.options().constraint(),
                index.options().withoutOverlaps() ? "gist" : index.method(),
                index.keys().stream().map(this::indexKey).toList(),
                ModelTable.columnsOf(model, index.options().include()),
                index.where(),
                index.options().nullsNotDistinct(),
                options(index.options(), true));
    }

    private IndexKey indexKey(IndexField field) {
        return new IndexKey(
                ModelTable.columnOf(model, field.field()),
                false,
                field.descending(),
                field.nullsFirst() == null ? field.descending() : field.nullsFirst(),
                field.operatorClass());
    }

    private IndexKey indexKey(dev.ashlar.compiler.model.IndexKey key) {
        return new IndexKey(
                key.expression() ? key.name() : ModelTable.columnOf(model, key.name()),
                key.expression(),
                key.descending(),
                key.nullsFirst() == null ? key.descending() : key.nullsFirst(),
                key.operatorClass());
    }

    private static KeyOptions options(dev.ashlar.compiler.model.KeyOptions options, boolean declared) {
        boolean said = declared || !options.equals(dev.ashlar.compiler.model.KeyOptions.NONE);
        return new KeyOptions(said, options.deferral(), options.withoutOverlaps(), options.storage());
    }

    static ForeignKeyOptions options(Model model, Relation.ForeignKey key) {
        dev.ashlar.compiler.model.ForeignKeyOptions options = key.options();
        return new ForeignKeyOptions(
                !options.equals(dev.ashlar.compiler.model.ForeignKeyOptions.NONE),
                options.matchFull(),
                options.period(),
                ModelTable.columnsOf(model, options.onDeleteSet()));
    }

    TableConstraints constraints() {
        List<Exclusion> exclusions = new ArrayList<>();
        model.constraints().exclusions().forEach(e -> exclusions.add(exclusion(e)));
        dev.ashlar.compiler.model.PrimaryKey key = key();
        if (key != null && isExclusion(key.options())) {
            exclusions.add(exclusion(
                    key.constraint(), names(key.fields()), key.options().deferral()));
        }
        model.indexes().stream()
                .filter(i -> isExclusion(i.options()))
                .map(i -> exclusion(i.name(), names(i.fields()), i.options().deferral()))
                .forEach(exclusions::add);
        model.constraints().indexes().stream()
                .filter(i -> isExclusion(i.options()))
                .map(i -> exclusion(
                        i.name(),
                        i.keys().stream()
                                .map(k -> ModelTable.columnOf(model, k.name()))
                                .toList(),
                        i.options().deferral()))
                .forEach(exclusions::add);
        return new TableConstraints(exclusions, partitioning());
    }

    private boolean isExclusion(dev.ashlar.compiler.model.KeyOptions options) {
        return options.withoutOverlaps() && !target.hasTemporalKeys();
    }

    private Exclusion exclusion(dev.ashlar.compiler.model.Exclusion exclusion) {
        return new Exclusion(
                exclusion.constraint(),
                exclusion.method(),
                exclusion.keys().stream()
                        .map(k -> new Exclusion.Key(indexKey(k.key()), k.operator()))
                        .toList(),
                exclusion.where(),
                exclusion.deferral(),
                true);
    }

    private static Exclusion exclusion(String name, List<String> columns, Deferral deferral) {
        List<Exclusion.Key> keys = new ArrayList<>();
        for (String column : columns) {
            boolean last = keys.size() == columns.size() - 1;
            keys.add(new Exclusion.Key(IndexKey.column(column), last ? "&&" : "="));
        }
        return new Exclusion(name, "gist", keys, null, deferral, true);
    }

    private @Nullable Partitioning partitioning() {
        dev.ashlar.compiler.model.Partitioning by = model.constraints().partitioning();
        if (by == null) {
            return null;
        }
        String columns = ModelTable.columnsOf(model, by.fields()).stream()
                .map(Identifier::quote)
                .collect(Collectors.joining(", "));
        String schema = DesiredCatalog.schemaName(model.schema());
        return new Partitioning(
                by.strategy() + " (" + columns + ")",
                by.partitions().stream()
                        .map(p -> new Partitioning.Partition(new TableName(schema, p.table()), p.bound(), true))
                        .toList());
    }

    private List<String> names(List<IndexField> fields) {
        return fields.stream().map(f -> ModelTable.columnOf(model, f.field())).toList();
    }
}
