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

/** A key that is unique across tenants tells one tenant, by a violation, what another has. */
final class TenantUniqueWithoutKey implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.TENANCY, "a key that is unique across tenants");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        String key = model.tenantKey();
        if (key == null || Tenancy.isRegistry(model)) {
            return Stream.empty();
        }
        return Keys.uniques(model)
                .filter(unique -> !Keys.names(unique.fields()).contains(key))
                .map(unique -> finding(
                        "`" + String.join(", ", Keys.names(unique.fields())) + "` of `" + model.name()
                                + "` is unique across tenants",
                        unique.span(),
                        "put `" + key + "` first in the key"));
    }
}
