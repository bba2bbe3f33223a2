package dev.ashlar.compiler.format;

import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.TypeReference.Modifier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One relation field.
 *
 * @param model where the field stands
 * @param target the model it refers to
 */
record RelationSide(ModelDeclaration model, FieldDeclaration field, ModelDeclaration target) {
    boolean isList() {
        return field.type().modifier() == Modifier.LIST;
    }

    boolean isOptional() {
        return field.type().modifier() == Modifier.OPTIONAL;
    }

    Optional<Attribute> attribute() {
        return field.attributes().stream()
                .filter(a -> a.name().text().equals("relation"))
                .findFirst();
    }

    /** The relation's own name, or the empty string. */
    String name() {
        return argument("name", true)
                .map(a -> a.value() instanceof Expression.StringLiteral text ? text.value() : "")
                .orElse("");
    }

    /** The names in the {@code fields} argument, or null when it is not there. */
    @Nullable
    List<String> fields() {
        return names("fields");
    }

    /** The names in the {@code references} argument, or null when it is not there. */
    @Nullable
    List<String> references() {
        return names("references");
    }

    /** For breaking ties: the model's name, then the field's. */
    boolean comesAfter(RelationSide other) {
        int models = model.name().text().compareTo(other.model.name().text());
        return models > 0
                || (models == 0
                        && field.name().text().compareTo(other.field.name().text()) > 0);
    }

    private @Nullable List<String> names(String argument) {
        return argument(argument, false).map(a -> FieldList.of(a.value())).orElse(null);
    }

    private Optional<Argument> argument(String name, boolean orPositional) {
        return attribute().stream()
                .flatMap(a -> a.arguments().stream())
                .filter(a -> a.name() == null ? orPositional : a.name().text().equals(name))
                .findFirst();
    }
}
