package dev.ashlar.compiler.lint.rule.tenancy;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Tenancy;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** A junction table between a tenant's rows and shared ones has no tenant of its own, so no policy guards its links. */
final class SharedAcrossTenants implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.TENANCY, "a link between a tenant's rows and shared ones without a policy");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Keys.junctions(subject.schema())
                .filter(j -> j.modelA().equals(model.name()) || j.modelB().equals(model.name()))
                .filter(j -> model.tenantKey() == null && Tenancy.isTenant(subject.schema(), other(j, model)))
                .map(j -> finding(
                        "`" + model.name() + "` is shared by all tenants, and `" + j.table() + "` has no policy",
                        model.span(),
                        "give `" + model.name() + "` a tenant key, with `@@unique([key, id])` on both models"));
    }

    private static String other(Relation.ManyToMany junction, Model model) {
        return junction.modelA().equals(model.name()) ? junction.modelB() : junction.modelA();
    }
}
