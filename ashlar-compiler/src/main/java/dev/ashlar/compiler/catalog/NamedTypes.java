package dev.ashlar.compiler.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Types other than enums.
 *
 * @param all in an order in which they can be made
 */
public record NamedTypes(List<NamedType> all) {
    public static final NamedTypes NONE = new NamedTypes(List.of());

    public NamedTypes {
        all = List.copyOf(all);
    }

    public Optional<NamedType> find(TypeName name) {
        return all.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    /** The domain that a column is of. */
    public Optional<NamedType.Domain> domainOf(ColumnType type) {
        return all.stream()
                .filter(NamedType.Domain.class::isInstance)
                .map(NamedType.Domain.class::cast)
                .filter(d -> type.enumType() == null && d.name().quoted().equals(type.name()))
                .findFirst();
    }
}
