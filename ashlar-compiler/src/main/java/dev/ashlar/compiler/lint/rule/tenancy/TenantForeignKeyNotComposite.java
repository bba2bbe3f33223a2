package dev.ashlar.compiler.lint.rule.tenancy;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/**
 * PostgreSQL checks foreign keys without row-level security: a row can point at another tenant's row that its writer cannot
 * see, unless the key carries the tenant.
 */
final class TenantForeignKeyNotComposite implements ModelRule {
    @Override
    public About about() {
        return About.error(Category.TENANCY, "a foreign key that can point at another tenant's row");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        String key = model.tenantKey();
        if (key == null) {
            return Stream.empty();
        }
        return Keys.foreignKeys(model, subject.schema())
                .filter(fk -> crossesTenants(fk, key, subject.schema()))
                .map(fk -> finding(
                        "`" + model.name() + "." + fk.field() + "` can point at another tenant's `" + fk.target() + "`",
                        fk.span(),
                        "reference (" + subject.schema().model(fk.target()).tenantKey() + ", "
                                + String.join(", ", fk.references())
                                + "): `@relation(fields: [" + key + ", " + String.join(", ", fk.fields())
                                + "], references: [...])`, with a `@@unique` over them in `" + fk.target() + "`"));
    }

    private static boolean crossesTenants(Relation.ForeignKey fk, String key, Schema schema) {
        Model target = schema.model(fk.target());
        String targetKey = target.tenantKey();
        if (targetKey == null) {
            return false;
        }
        int position = fk.fields().indexOf(key);
        return position < 0 || !fk.references().get(position).equals(targetKey);
    }
}
