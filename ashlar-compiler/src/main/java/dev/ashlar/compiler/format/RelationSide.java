package dev.ashlar.compiler.format;

import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.TypeReference.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One relation field.
 *
 * @param model where the field stands
 * @param target the model it refers to
 * @param attribute {@code @relation}, or null when it is not there
 * @param name the relation's own name, or the empty string
 * @param fields the names in the {@code fields} argument, or null when it is not there
 * @param references the names in the {@code references} argument, or null when it is not there
 */
record RelationSide(
        ModelDeclaration model,
        FieldDeclaration field,
        ModelDeclaration target,
        @Nullable Attribute attribute,
        String name,
        @Nullable List<String> fields,
        @Nullable List<String> references) {
    static RelationSide of(ModelDeclaration model, FieldDeclaration field, ModelDeclaration target) {
        Attribute attribute = relation(field);
        List<Argument> arguments = attribute == null ? List.of() : attribute.arguments();
        return new RelationSide(
                model,
                field,
                target,
                attribute,
                name(arguments),
                names("fields", arguments),
                names("references", arguments));
    }

    boolean isList() {
        return field.type().modifier() == Modifier.LIST;
    }

    boolean isOptional() {
        return field.type().modifier() == Modifier.OPTIONAL;
    }

    /** For breaking ties: the model's name, then the field's. */
    boolean comesAfter(RelationSide other) {
        int models = model.name().text().compareTo(other.model.name().text());
        return models > 0
                || (models == 0
                        && field.name().text().compareTo(other.field.name().text()) > 0);
    }

    private static @Nullable Attribute relation(FieldDeclaration field) {
        for (Attribute attribute : field.attributes()) {
            if (attribute.name().text().equals("relation")) {
                return attribute;
            }
        }
        return null;
    }

    private static String name(List<Argument> arguments) {
        for (Argument argument : arguments) {
            if (argument.name() == null || argument.name().text().equals("name")) {
                return argument.value() instanceof Expression.StringLiteral text ? text.value() : "";
            }
        }
        return "";
    }

    private static @Nullable List<String> names(String name, List<Argument> arguments) {
        for (Argument argument : arguments) {
            if (argument.name() != null && argument.name().text().equals(name)) {
                return FieldList.of(argument.value());
            }
        }
        return null;
    }
}
