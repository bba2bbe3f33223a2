package dev.ashlar.compiler.desired;

import dev.ashlar.compiler.catalog.Check;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.RowSecurity;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.model.IndexField;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of one model. */
final class ModelTable {
    private final Schema schema;
    private final Model model;
    private final ModelColumn columns;

    ModelTable(Schema schema, Model model, Target target) {
        this.schema = schema;
        this.model = model;
        this.columns = new ModelColumn(schema, model, target);
    }

    Table table() {
        return new Table(
                DesiredCatalog.tableName(model),
                model.scalars().map(columns::of).toList(),
                primaryKey(),
                model.indexes().stream().map(this::index).toList(),
                foreignKeys(),
                model.checks().stream()
                        .map(c -> new Check(c.constraint(), c.expression(), true))
                        .toList(),
                rowSecurity(),
                Comments.of(model.documentation()));
    }

    private @Nullable PrimaryKey primaryKey() {
        dev.ashlar.compiler.model.PrimaryKey key = model.primaryKey();
        return key == null
                ? null
                : new PrimaryKey(
                        key.constraint(),
                        key.fields().stream()
                                .map(f -> columnOf(model, f.field()))
                                .toList());
    }

    private Index index(dev.ashlar.compiler.model.Index index) {
        return new Index(
                index.name(),
                index.unique(),
                false,
                index.method(),
                index.fields().stream().map(this::indexKey).toList(),
                List.of(),
                index.where(),
                false);
    }

    private IndexKey indexKey(IndexField field) {
        return new IndexKey(
                columnOf(model, field.field()), false, field.descending(), field.descending(), field.operatorClass());
    }

    private List<ForeignKey> foreignKeys() {
        return schema.relations().stream()
                .filter(Relation.ForeignKey.class::isInstance)
                .map(Relation.ForeignKey.class::cast)
                .filter(key -> key.model().equals(model.name()))
                .filter(key -> DesiredCatalog.hasForeignKeys(schema) && DesiredCatalog.isTable(schema, key.target()))
                .map(this::foreignKey)
                .toList();
    }

    private ForeignKey foreignKey(Relation.ForeignKey key) {
        Model target = schema.model(key.target());
        return new ForeignKey(
                key.constraint(),
                columnsOf(model, key.fields()),
                DesiredCatalog.tableName(target),
                columnsOf(target, key.references()),
                key.onDelete(),
                key.onUpdate(),
                false,
                false);
    }

    private RowSecurity rowSecurity() {
        String tenantKey = model.tenantKey();
        if (tenantKey == null) {
            return RowSecurity.NONE;
        }
        ScalarField field = model.scalar(tenantKey);
        return Tenancy.isolation(field.column(), ColumnTypes.of(field, schema));
    }

    static List<String> columnsOf(Model model, List<String> fields) {
        return fields.stream().map(f -> columnOf(model, f)).toList();
    }

    static String columnOf(Model model, String field) {
        return model.scalar(field).column();
    }
}
