package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import java.util.stream.Stream;

/** A junction table between a tenant's rows and shared ones has no tenant of its own, so no policy guards its links. */
final class SharedAcrossTenants implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Model model, Schema schema) {
        return Keys.junctions(schema)
                .filter(j -> j.modelA().equals(model.name()) || j.modelB().equals(model.name()))
                .filter(j -> model.tenantKey() == null && Tenancy.isTenant(schema, other(j, model)))
                .map(j -> finding(
                        "`" + model.name() + "` is shared by all tenants, and `" + j.table() + "` has no policy",
                        model.span(),
                        "give `" + model.name() + "` a tenant key, with `@@unique([key, id])` on both models"));
    }

    private static String other(Relation.ManyToMany junction, Model model) {
        return junction.modelA().equals(model.name()) ? junction.modelB() : junction.modelA();
    }
}
