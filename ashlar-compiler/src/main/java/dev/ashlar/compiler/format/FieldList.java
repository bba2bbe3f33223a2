package dev.ashlar.compiler.format;

import dev.ashlar.compiler.syntax.Expression;
import java.util.ArrayList;
import java.util.List;

/** A list of fields as arguments write it: {@code [a, b(sort: Desc)]}, or {@code a} alone. */
final class FieldList {
    private FieldList() {}

    static List<String> of(Expression value) {
        if (value instanceof Expression.ArrayLiteral array) {
            List<String> names = new ArrayList<>(array.elements().size());
            array.elements().forEach(element -> names.add(name(element)));
            return names;
        }
        return List.of(name(value));
    }

    private static String name(Expression value) {
        return value instanceof Expression.FunctionCall call
                ? call.name().text()
                : value.span().text();
    }
}
