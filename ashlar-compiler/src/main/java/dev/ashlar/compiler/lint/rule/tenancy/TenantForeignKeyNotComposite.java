package dev.ashlar.compiler.lint.rule.tenancy;

import dev.ashlar.compiler.lint.edit.SchemaEdits;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Field;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
                                "`" + model.name() + "." + fk.field() + "` can point at another tenant's `"
                                        + fk.target() + "`",
                                fk.span(),
                                "reference ("
                                        + subject.schema().model(fk.target()).tenantKey() + ", "
                                        + String.join(", ", fk.references())
                                        + "): `@relation(fields: [" + key + ", " + String.join(", ", fk.fields())
                                        + "], references: [...])`, with a `@@unique` over them in `" + fk.target()
                                        + "`")
                        .fix(fix(model, fk, key, subject)));
    }

    /**
     * None for a one-to-one, whose own unique key would have to change too, and none where a delete sets the key to null: it
     * would set the tenant to null as well.
     */
    private static @Nullable Fix fix(Model model, Relation.ForeignKey fk, String key, Subject subject) {
        Model target = subject.schema().model(fk.target());
        String targetKey = target.tenantKey();
        if (targetKey == null
                || fk.toOne()
                || fk.onDelete() == ReferentialAction.SET_NULL
                || fk.fields().contains(key)
                || fk.references().contains(targetKey)) {
            return null;
        }
        Field field = model.field(fk.field()).orElseThrow();
        SchemaEdits edits = subject.edits();
        List<String> references = with(targetKey, fk.references());
        List<TextEdit> all = new ArrayList<>();
        all.add(edits.setArgument(field, "relation", "fields", "[" + String.join(", ", with(key, fk.fields())) + "]"));
        all.add(edits.setArgument(field, "relation", "references", "[" + String.join(", ", references) + "]"));
        if (!isKey(target, references)) {
            all.add(edits.addBlockAttribute(target, "@@unique([" + String.join(", ", references) + "])"));
        }
        return new Fix("let the key carry the tenant", all);
    }

    private static List<String> with(String key, List<String> fields) {
        List<String> all = new ArrayList<>(List.of(key));
        all.addAll(fields);
        return all;
    }

    private static boolean isKey(Model target, List<String> columns) {
        return Keys.primaryKey(target).equals(columns)
                || Keys.uniques(target)
                        .anyMatch(unique -> unique.where() == null
                                && Keys.names(unique.fields()).equals(columns));
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
