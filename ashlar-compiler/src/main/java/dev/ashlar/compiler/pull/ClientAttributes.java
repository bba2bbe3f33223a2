package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a field says of the client, which no database knows, and which stays when the field is written anew. */
final class ClientAttributes {
    private static final Set<String> ALWAYS = Set.of("updatedAt", "ignore");

    private ClientAttributes() {}

    /** The new line with the old one's attributes for the client. */
    static String keep(FieldDeclaration before, ScalarField field, String line) {
        String kept = before.attributes().stream()
                .filter(a -> isKept(a, field, line))
                .map(a -> " " + a.span().text())
                .collect(Collectors.joining());
        return line + kept;
    }

    private static boolean isKept(Attribute attribute, ScalarField field, String line) {
        String name = attribute.name().text();
        return (ALWAYS.contains(name) && !line.matches(".*@" + name + "\\b.*"))
                || (name.equals("default")
                        && isMadeByClient(field.defaultValue())
                        && !line.contains("@default(")
                        && line.strip()
                                .matches(Pattern.quote(field.name()) + " " + Pattern.quote(type(field)) + "\\b.*"));
    }

    private static String type(ScalarField field) {
        return field.type() instanceof FieldType.Builtin builtin
                ? builtin.type().keyword()
                : "";
    }

    private static boolean isMadeByClient(@Nullable DefaultValue value) {
        return value instanceof DefaultValue.Uuid
                || value instanceof DefaultValue.Cuid
                || value instanceof DefaultValue.Ulid
                || value instanceof DefaultValue.NanoId;
    }
}
