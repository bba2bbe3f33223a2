package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Facts;
import dev.ashlar.sqllint.facts.ForeignKey;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL checks foreign keys without row-level security: a row can point at another tenant's row that its writer cannot see, unless the key carries the tenant. */
final class TenantForeignKeyNotComposite implements Rule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Keys.foreignKeysOf(statement, context)
                .filter(key -> context.facts().policies(key.table()).findAny().isPresent())
                .flatMap(key -> tenantColumn(key, context.facts())
                        .map(tenant -> finding(
                                "`" + key.table() + " (" + String.join(", ", key.columns())
                                        + ")` can point at another tenant's `" + key.target() + "`",
                                Places.word(statement, key.node()),
                                "reference (" + tenant + ", " + String.join(", ", referenced(key)) + "): `FOREIGN KEY ("
                                        + tenant + ", "
                                        + String.join(", ", key.columns()) + ") REFERENCES " + key.target() + " ("
                                        + tenant + ", "
                                        + String.join(", ", referenced(key)) + ")`, with a UNIQUE key over both in `"
                                        + key.target() + "`"))
                        .stream());
    }

    /** The column that says whose row the target is, when the key leaves it out and is not about the tenant itself. */
    private static Optional<String> tenantColumn(ForeignKey key, Facts facts) {
        List<String> columns = facts.policies(key.target())
                .flatMap(policy -> policy.tenantColumns().stream())
                .distinct()
                .toList();
        boolean carried = key.columns().stream().anyMatch(columns::contains)
                || referenced(key).stream().anyMatch(columns::contains);
        return carried ? Optional.empty() : columns.stream().findFirst();
    }

    private static List<String> referenced(ForeignKey key) {
        return key.references().isEmpty() ? List.of("id") : key.references();
    }
}
