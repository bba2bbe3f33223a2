package dev.ashlar.compiler.desired;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.RowSecurity;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.model.IndexField;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.sql.Identifier;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of an implicit many-to-many relation: columns A and B. Between two tenant models it also has the tenant, in
 * both foreign keys, so that no link can cross tenants (a foreign key's check is not held back by row-level security).
 */
final class JunctionTable {
    private static final String TENANT = "tenant_id";

    private final Schema schema;
    private final Relation.ManyToMany relation;
    private final Model modelA;
    private final Model modelB;
    private final @Nullable ColumnType tenant;

    JunctionTable(Schema schema, Relation.ManyToMany relation) {
        this.schema = schema;
        this.relation = relation;
        this.modelA = schema.model(relation.modelA());
        this.modelB = schema.model(relation.modelB());
        this.tenant = sharedTenant();
    }

    Table table() {
        return new Table(
                name(),
                columns(),
                new PrimaryKey(named("_AB_pkey"), List.of("A", "B")),
                List.of(Index.of(named("_B_index"), false, List.of(IndexKey.column("B")))),
                foreignKeys(),
                List.of(),
                tenant == null ? RowSecurity.NONE : Tenancy.isolation(TENANT, tenant),
                null);
    }

    private TableName name() {
        return new TableName(
                DesiredCatalog.schemaName(relation.schema()), Identifier.cut(relation.table(), Identifier.MAX_BYTES));
    }

    private List<Column> columns() {
        Column a = new Column("A", ColumnTypes.of(id(modelA), schema), true, null, null);
        Column b = new Column("B", ColumnTypes.of(id(modelB), schema), true, null, null);
        return tenant == null ? List.of(a, b) : List.of(a, b, tenantColumn(tenant));
    }

    private static Column tenantColumn(ColumnType type) {
        return new Column(TENANT, type, true, new ColumnDefault.Expression(Tenancy.defaultTenant(type)), null);
    }

    private List<ForeignKey> foreignKeys() {
        return DesiredCatalog.hasForeignKeys(schema)
                ? List.of(foreignKey("A", modelA), foreignKey("B", modelB))
                : List.of();
    }

    private ForeignKey foreignKey(String column, Model target) {
        String id = id(target).column();
        return new ForeignKey(
                named("_" + column + "_fkey"),
                tenant == null ? List.of(column) : List.of(TENANT, column),
                DesiredCatalog.tableName(target),
                tenant == null ? List.of(id) : List.of(tenantField(target).column(), id),
                ReferentialAction.CASCADE,
                ReferentialAction.CASCADE,
                false,
                false);
    }

    private String named(String suffix) {
        return Identifier.cut(relation.table(), Identifier.MAX_BYTES - suffix.length()) + suffix;
    }

    private @Nullable ColumnType sharedTenant() {
        if (!hasTenantIdentity(modelA) || !hasTenantIdentity(modelB)) {
            return null;
        }
        ColumnType a = ColumnTypes.of(tenantField(modelA), schema);
        ColumnType b = ColumnTypes.of(tenantField(modelB), schema);
        return a.equals(b) ? a : null;
    }

    /** Whether a foreign key can refer to the model by tenant and id together, in that order. */
    private static boolean hasTenantIdentity(Model model) {
        String key = model.tenantKey();
        return key != null
                && hasSingleId(model)
                && model.indexes().stream()
                        .filter(i -> i.unique() && i.where() == null)
                        .anyMatch(i ->
                                names(i.fields()).equals(List.of(key, id(model).name())));
    }

    private static boolean hasSingleId(Model model) {
        return model.primaryKey() != null && model.primaryKey().fields().size() == 1;
    }

    private static ScalarField tenantField(Model model) {
        return model.scalars()
                .filter(f -> f.name().equals(model.tenantKey()))
                .findFirst()
                .orElseThrow();
    }

    /** The field that names a row: many-to-many needs one on each side, a single id or else a unique one. */
    private static ScalarField id(Model model) {
        Stream<List<IndexField>> primary = Stream.ofNullable(model.primaryKey()).map(k -> k.fields());
        Stream<List<IndexField>> unique = model.indexes().stream()
                .filter(dev.ashlar.compiler.model.Index::unique)
                .map(dev.ashlar.compiler.model.Index::fields);
        return Stream.concat(primary, unique)
                .filter(fields -> fields.size() == 1)
                .map(fields -> model.scalar(fields.get(0).field()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(List<IndexField> fields) {
        return fields.stream().map(IndexField::field).toList();
    }
}
