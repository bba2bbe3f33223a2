package dev.ashlar.tables.write;

import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import dev.ashlar.compiler.syntax.TypeReference.Modifier;
import java.util.List;
import java.util.Optional;

/** A field's attributes in the vocabulary of table classes. */
final class AttributeWords {
    private final DefaultWords defaults;
    private final Modifier modifier;
    private final String prefix;

    /** @param java the type of the column's values */
    AttributeWords(String java, Modifier modifier, Scope scope) {
        this.modifier = modifier;
        this.defaults = new DefaultWords(java, scope);
        this.prefix = scope.datasource() + ".";
    }

    String call(Attribute attribute) {
        return word(attribute).orElseGet(() -> general(attribute));
    }

    private Optional<String> word(Attribute attribute) {
        List<Argument> arguments = attribute.arguments();
        return switch (attribute.name().text()) {
            case "id" -> isRequired() ? named("primaryKey", arguments) : Optional.empty();
            case "unique" -> named("unique", arguments);
            case "updatedAt" -> Optional.of(".updatedAt()");
            case "ignore" -> Optional.of(".ignored()");
            case "default" -> arguments.size() == 1 ? defaults.call(arguments.get(0)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A database can be read back that says otherwise of a key; its table is then left out of the client. */
    private boolean isRequired() {
        return modifier != Modifier.OPTIONAL;
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
        return (name.equals("id") && isRequired() ? ".primaryKeyAs(" : ".attribute(") + JavaString.of(text) + ")";
    }
}
