package dev.ashlar.tables.write;

import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.List;
import java.util.Optional;

/** A field's attributes in the vocabulary of table classes. */
final class AttributeWords {
    private final DefaultWords defaults;
    private final String prefix;

    /** @param java the type of the column's values */
    AttributeWords(String java, Scope scope) {
        this.defaults = new DefaultWords(java, scope);
        this.prefix = scope.datasource() + ".";
    }

    String call(Attribute attribute) {
        return word(attribute).orElseGet(() -> general(attribute));
    }

    private Optional<String> word(Attribute attribute) {
        List<Argument> arguments = attribute.arguments();
        return switch (attribute.name().text()) {
            case "id" -> named("primaryKey", arguments);
            case "unique" -> named("unique", arguments);
            case "updatedAt" -> Optional.of(".updatedAt()");
            case "ignore" -> Optional.of(".ignored()");
            case "default" -> arguments.size() == 1 ? defaults.call(arguments.get(0)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Without arguments, or with the name that it has in the database. */
    private static Optional<String> named(String word, List<Argument> arguments) {
        if (arguments.isEmpty()) {
            return Optional.of("." + word + "()");
        }
        Argument first = arguments.get(0);
        return arguments.size() == 1
                        && first.name() != null
                        && first.name().text().equals("map")
                        && first.value() instanceof StringLiteral name
                ? Optional.of("." + word + "(" + JavaString.of(name.value()) + ")")
                : Optional.empty();
    }

    private String general(Attribute attribute) {
        String text = attribute.span().text();
        String name = attribute.name().text();
        if (name.startsWith(prefix)) {
            return ".nativeType(" + JavaString.of(text.substring(1 + prefix.length())) + ")";
        }
        return (name.equals("id") ? ".primaryKeyAs(" : ".attribute(") + JavaString.of(text) + ")";
    }
}
