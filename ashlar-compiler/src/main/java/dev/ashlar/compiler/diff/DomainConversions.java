package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.NamedType;
import java.util.Optional;

/** Conversions from and to domains: those of the types that they narrow, and the domain's checks have a say. */
final class DomainConversions {
    private final Catalog before;
    private final Catalog after;

    DomainConversions(Catalog before, Catalog after) {
        this.before = before;
        this.after = after;
    }

    Optional<Conversion> between(ColumnType from, ColumnType to) {
        Optional<NamedType.Domain> wanted = after.types().domainOf(to);
        Optional<Conversion> conversion = Conversions.between(base(before, from), base(after, to));
        return wanted.isEmpty()
                ? conversion
                : conversion.map(c -> new Conversion(
                        c.template(),
                        c.lossReason(),
                        "values that the domain " + wanted.get().name() + " does not allow stop it"));
    }

    private static ColumnType base(Catalog catalog, ColumnType type) {
        return catalog.types()
                .domainOf(type)
                .map(d -> new ColumnType(d.type(), type.list(), null))
                .orElse(type);
    }
}
