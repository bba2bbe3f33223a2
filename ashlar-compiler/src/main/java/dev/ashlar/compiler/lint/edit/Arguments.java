package dev.ashlar.compiler.lint.edit;

import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.ArgumentList;
import dev.ashlar.compiler.syntax.Attribute;
import java.util.Optional;

/** Named arguments of an attribute. */
final class Arguments {
    private Arguments() {}

    static TextEdit set(Attribute attribute, String name, String value) {
        Optional<Argument> written = attribute.arguments().stream()
                .filter(a -> a.name() != null && a.name().text().equals(name))
                .findFirst();
        return written.map(argument -> new TextEdit(argument.value().span(), value))
                .orElseGet(() -> add(attribute, name + ": " + value));
    }

    private static TextEdit add(Attribute attribute, String argument) {
        ArgumentList list = attribute.argumentList();
        if (list == null) {
            return TextEdit.insert(attribute.span().file(), attribute.span().end(), "(" + argument + ")");
        }
        String comma = list.present().isEmpty() ? "" : ", ";
        return TextEdit.insert(list.span().file(), list.span().end() - 1, comma + argument);
    }
}
