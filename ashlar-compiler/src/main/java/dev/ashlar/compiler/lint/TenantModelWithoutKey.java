package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import java.util.stream.Stream;

/** One table without a policy among many with one is the table that leaks. */
final class TenantModelWithoutKey implements Rule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Model model, Schema schema) {
        if (model.tenantKey() != null) {
            return Stream.empty();
        }
        return Keys.foreignKeys(model, schema)
                .filter(fk -> Tenancy.isTenant(schema, fk.target()))
                .limit(1)
                .map(fk -> finding(
                        "`" + model.name() + "` belongs to `" + fk.target()
                                + "`, which has tenants, and has no row-level security",
                        model.span(),
                        "give it the tenant's key and write `/// @tenant(field)` above it"));
    }
}
