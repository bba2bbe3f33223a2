package dev.ashlar.compiler.desired;

import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.catalog.NamedTypes;
import dev.ashlar.compiler.catalog.TypeName;

/** The domains and composite types that a schema declares. */
final class DesiredTypes {
    private DesiredTypes() {}

    static NamedTypes of(dev.ashlar.compiler.model.NamedTypes types) {
        return new NamedTypes(types.all().stream().map(DesiredTypes::type).toList());
    }

    private static NamedType type(dev.ashlar.compiler.model.NamedTypes.NamedType type) {
        TypeName name = new TypeName(type.schema(), type.name());
        if (type instanceof dev.ashlar.compiler.model.NamedTypes.Domain domain) {
            return new NamedType.Domain(
                    name,
                    domain.type(),
                    domain.notNull(),
                    domain.defaultValue(),
                    domain.checks().entrySet().stream()
                            .map(check -> new NamedType.DomainCheck(check.getKey(), check.getValue()))
                            .toList(),
                    true);
        }
        return new NamedType.Composite(
                name,
                ((dev.ashlar.compiler.model.NamedTypes.Composite) type)
                        .attributes().entrySet().stream()
                                .map(a -> new NamedType.Attribute(a.getKey(), a.getValue()))
                                .toList(),
                true);
    }
}
