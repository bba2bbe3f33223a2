package dev.ashlar.compiler.check;

import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.List;

/** The name in PostgreSQL of a table or column whose attributes are not yet read. */
final class MappedName {
    private MappedName() {}

    static String of(TypedTable table) {
        return of(table.syntax().attributes(), table.name());
    }

    static String of(TypedField.Column column) {
        return of(column.syntax().attributes(), column.name());
    }

    private static String of(List<Attribute> attributes, String name) {
        return attributes.stream()
                .filter(a -> a.name().text().equals("map"))
                .map(Attribute::arguments)
                .flatMap(List::stream)
                .map(Argument::value)
                .filter(StringLiteral.class::isInstance)
                .map(v -> ((StringLiteral) v).value())
                .findFirst()
                .orElse(name);
    }
}
