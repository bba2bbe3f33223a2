package dev.ashlar.tables.write;

import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.List;
import java.util.Optional;

/** What {@code @map} says: the name in the database. */
final class MappedName {
    private MappedName() {}

    static Optional<String> of(List<Attribute> attributes) {
        return attributes.stream().flatMap(a -> of(a).stream()).findFirst();
    }

    static Optional<String> of(Attribute attribute) {
        return attribute.name().text().equals("map")
                        && attribute.arguments().size() == 1
                        && attribute.arguments().get(0).value() instanceof StringLiteral name
                ? Optional.of(name.value())
                : Optional.empty();
    }
}
