package dev.ashlar.compiler.lint.rule.tenancy;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.List;
import java.util.stream.Stream;

/** Every read of a tenant's table filters by the tenant key; without an index that starts with it, every read scans everybody's rows. */
final class TenantIndexNotLeading implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.TENANCY, "a tenant's table without an index that starts with the tenant");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        String key = model.tenantKey();
        if (key == null || Keys.isLeading(model, List.of(key))) {
            return Stream.empty();
        }
        return Stream.of(finding(
                        "no index of `" + model.name() + "` starts with its tenant key `" + key + "`",
                        model.span(),
                        "add `@@index([" + key + "])`, or put `" + key + "` first in one that lists are read by")
                .fix(Fix.of(
                        "add @@index([" + key + "])",
                        subject.edits().addBlockAttribute(model, "@@index([" + key + "])"))));
    }
}
