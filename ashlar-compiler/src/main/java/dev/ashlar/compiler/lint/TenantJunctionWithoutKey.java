package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Only with a unique key over (tenant, id) on both sides can the junction table carry the tenant and have a policy. */
final class TenantJunctionWithoutKey implements Rule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Model model, Schema schema) {
        String key = model.tenantKey();
        if (key == null || hasTenantAndId(model, key)) {
            return Stream.empty();
        }
        return Keys.junctions(schema)
                .filter(j -> j.modelA().equals(model.name()) || j.modelB().equals(model.name()))
                .filter(j -> Tenancy.isTenant(schema, j.modelA()) && Tenancy.isTenant(schema, j.modelB()))
                .map(j -> finding(
                        "the links of `" + j.table() + "` cannot carry `" + model.name() + "`'s tenant",
                        model.span(),
                        "add `@@unique([" + key + ", " + String.join(", ", Keys.primaryKey(model)) + "])` to `"
                                + model.name() + "`"));
    }

    private static boolean hasTenantAndId(Model model, String key) {
        List<String> wanted = new ArrayList<>(Keys.primaryKey(model));
        wanted.add(key);
        return Keys.uniques(model)
                .anyMatch(
                        u -> u.where() == null && new HashSet<>(Keys.names(u.fields())).equals(new HashSet<>(wanted)));
    }
}
