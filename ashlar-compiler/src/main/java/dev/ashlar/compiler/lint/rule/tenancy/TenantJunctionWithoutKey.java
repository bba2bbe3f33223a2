package dev.ashlar.compiler.lint.rule.tenancy;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Tenancy;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Only with a unique key over (tenant, id) on both sides can the junction table carry the tenant and have a policy. */
final class TenantJunctionWithoutKey implements ModelRule {
    @Override
    public About about() {
        return About.error(Category.TENANCY, "a junction table that cannot carry the tenant");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        String key = model.tenantKey();
        if (key == null || hasTenantAndId(model, key)) {
            return Stream.empty();
        }
        String unique = "@@unique([" + key + ", " + String.join(", ", Keys.primaryKey(model)) + "])";
        return Keys.junctions(subject.schema())
                .filter(j -> j.modelA().equals(model.name()) || j.modelB().equals(model.name()))
                .filter(j -> Tenancy.isTenant(subject.schema(), j.modelA())
                        && Tenancy.isTenant(subject.schema(), j.modelB()))
                .map(j -> finding(
                                "the links of `" + j.table() + "` cannot carry `" + model.name() + "`'s tenant",
                                model.span(),
                                "add `" + unique + "` to `" + model.name() + "`")
                        .fix(Fix.of("add " + unique, subject.edits().addBlockAttribute(model, unique))));
    }

    private static boolean hasTenantAndId(Model model, String key) {
        List<String> wanted = new ArrayList<>(Keys.primaryKey(model));
        wanted.add(key);
        return Keys.uniques(model)
                .anyMatch(
                        u -> u.where() == null && new HashSet<>(Keys.names(u.fields())).equals(new HashSet<>(wanted)));
    }
}
