package dev.ashlar.compiler.lint.rule.tenancy;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Rule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Tenancy;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where several tables belong to an organization and none says so to the database, a forgotten WHERE shows one customer the
 * rows of another: nothing but the application's own care keeps them apart.
 */
final class TenantUndeclared implements Rule {
    private static final Set<String> TENANTS =
            Set.of("Organization", "Organisation", "Tenant", "Workspace", "Company", "Customer", "Team", "Account");

    private static final int SEVERAL = 2;

    @Override
    public About about() {
        return About.warning(
                        Category.TENANCY, "rows of several tenants, and nothing in the database that keeps them apart")
                .from(Profile.SAAS);
    }

    @Override
    public Stream<Diagnostic> check(Subject subject) {
        if (Tenancy.tenantModels(subject.schema()).findAny().isPresent()) {
            return Stream.empty();
        }
        return subject.tables()
                .filter(model -> TENANTS.contains(model.name()))
                .flatMap(tenant -> finding(tenant, owned(tenant, subject)).stream());
    }

    private Optional<Diagnostic> finding(Model tenant, List<Relation.ForeignKey> owned) {
        if (owned.size() < SEVERAL) {
            return Optional.empty();
        }
        String names = owned.stream().map(k -> "`" + k.model() + "`").distinct().collect(Collectors.joining(", "));
        Relation.ForeignKey first = owned.get(0);
        return Optional.of(finding(
                names + " belong to `" + tenant.name() + "`, and no policy keeps one "
                        + tenant.name().toLowerCase(Locale.ROOT) + "'s rows from another's",
                tenant.span(),
                "write `/// @tenant(" + first.fields().get(0) + ")` above `" + first.model()
                        + "` and its like, and `/// @tenant("
                        + first.references().get(0) + ")` above `" + tenant.name() + "`"));
    }

    /** The required keys that lead to it, one column each. */
    private static List<Relation.ForeignKey> owned(Model tenant, Subject subject) {
        return subject.tables()
                .flatMap(model -> Keys.foreignKeys(model, subject.schema()))
                .filter(key ->
                        key.target().equals(tenant.name()) && key.fields().size() == 1)
                .filter(key -> subject.schema()
                        .model(key.model())
                        .scalar(key.fields().get(0))
                        .isRequired())
                .toList();
    }
}
