package dev.ashlar.compiler.desired;

import dev.ashlar.compiler.catalog.Check;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.catalog.Policy;
import dev.ashlar.compiler.catalog.RowSecurity;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.model.Deferral;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.model.TableAccess;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of one model. */
final class ModelTable {
    private final Schema schema;
    private final Model model;
    private final ModelColumn columns;
    private final ModelConstraints constraints;

    ModelTable(Schema schema, Model model, Target target) {
        this.schema = schema;
        this.model = model;
        this.columns = new ModelColumn(schema, model, target);
        this.constraints = new ModelConstraints(model, target);
    }

    Table table() {
        return new Table(
                DesiredCatalog.tableName(model),
                model.scalars().map(columns::of).toList(),
                constraints.primaryKey(),
                constraints.indexes(),
                foreignKeys(),
                model.checks().stream()
                        .map(c -> new Check(c.constraint(), c.expression(), true))
                        .toList(),
                rowSecurity(),
                comment(),
                constraints.constraints(),
                ModelRoutines.behaviour(model),
                dev.ashlar.compiler.catalog.TableAccess.NONE);
    }

    private List<ForeignKey> foreignKeys() {
        return schema.foreignKeys(model.name())
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
                key.options().deferral().deferrable(),
                key.options().deferral() == Deferral.DEFERRED,
                ModelConstraints.options(model, key));
    }

    private RowSecurity rowSecurity() {
        TableAccess access = model.access();
        RowSecurity tenant = tenantIsolation();
        List<Policy> policies = new ArrayList<>(tenant.policies());
        access.policies().forEach(p -> policies.add(policy(p)));
        TableAccess.RowSecurity said = access.rowSecurity();
        return new RowSecurity(
                said != null || !policies.isEmpty(), tenant.forced() || (said != null && said.force()), policies);
    }

    private RowSecurity tenantIsolation() {
        String tenantKey = model.tenantKey();
        if (tenantKey == null) {
            return RowSecurity.NONE;
        }
        ScalarField field = model.scalar(tenantKey);
        return Tenancy.isolation(field.column(), ColumnTypes.of(field, schema));
    }

    private static Policy policy(TableAccess.Policy policy) {
        return new Policy(
                policy.name(),
                !policy.restrictive(),
                policy.command(),
                policy.roles().isEmpty() ? List.of("public") : policy.roles(),
                policy.using(),
                policy.check(),
                true);
    }

    /** With the mark when the schema itself switches row-level security on, which no policy would show. */
    private @Nullable String comment() {
        String text = Comments.of(model.documentation());
        return model.access().rowSecurity() == null ? text : Mark.comment(text);
    }

    static List<String> columnsOf(Model model, List<String> fields) {
        return fields.stream().map(f -> columnOf(model, f)).toList();
    }

    static String columnOf(Model model, String field) {
        return model.scalar(field).column();
    }
}
