package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Every read of a tenant's table filters by the tenant key; without an index that starts with it, every read scans everybody's rows. */
final class TenantIndexNotLeading implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Model model, Schema schema) {
        String key = model.tenantKey();
        if (key == null || Keys.isLeading(model, List.of(key))) {
            return Stream.empty();
        }
        return Stream.of(finding(
                "no index of `" + model.name() + "` starts with its tenant key `" + key + "`",
                model.span(),
                "add `@@index([" + key + "])`, or put `" + key + "` first in one that lists are read by"));
    }
}
