package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import java.util.stream.Stream;

/** A key that is unique across tenants tells one tenant, by a violation, what another has. */
final class TenantUniqueWithoutKey implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Model model, Schema schema) {
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
