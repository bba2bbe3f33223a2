package dev.ashlar.compiler.lint.rule.tenancy;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Tenancy;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** One table without a policy among many with one is the table that leaks. */
final class TenantModelWithoutKey implements ModelRule {
    @Override
    public About about() {
        return About.error(Category.TENANCY, "a table that belongs to a tenant's and has no tenant of its own");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        if (model.tenantKey() != null) {
            return Stream.empty();
        }
        return Keys.foreignKeys(model, subject.schema())
                .filter(fk -> Tenancy.isTenant(subject.schema(), fk.target()))
                .limit(1)
                .map(fk -> finding(
                        "`" + model.name() + "` belongs to `" + fk.target()
                                + "`, which has tenants, and has no row-level security",
                        model.span(),
                        "give it the tenant's key and write `/// @tenant(field)` above it"));
    }
}
