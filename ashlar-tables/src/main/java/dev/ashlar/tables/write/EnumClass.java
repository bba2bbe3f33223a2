package dev.ashlar.tables.write;

import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Documentation;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.EnumValueDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An enum of the schema as one of Java. */
final class EnumClass {
    private EnumClass() {}

    static String text(EnumDeclaration type) {
        String name = type.name().text();
        String values = type.values().stream().map(EnumClass::value).collect(Collectors.joining(",\n", "", "\n"));
        return Spoken.comments(type.documentation(), "")
                + says(type.documentation(), type.attributes(), "\n")
                + ClassName.annotation(name, "\n")
                + "public enum " + ClassName.of(name) + " {\n"
                + values
                + "}\n";
    }

    private static String value(EnumValueDeclaration value) {
        String name = value.name().text();
        return Spoken.comments(value.documentation(), "    ")
                + "    " + says(value.documentation(), value.attributes(), "\n    ")
                + ClassName.annotation(name, "\n    ")
                + ClassName.of(name);
    }

    private static String says(Documentation documentation, List<Attribute> attributes, String between) {
        String mapped = MappedName.of(attributes)
                .map(name -> "@Mapped(" + JavaString.of(name) + ")" + between)
                .orElse("");
        return said(documentation, attributes, between) + mapped;
    }

    private static String said(Documentation documentation, List<Attribute> attributes, String between) {
        List<String> lines = Spoken.contents(documentation.docLines()).stream()
                .map(JavaString::of)
                .toList();
        List<String> others = attributes.stream()
                .filter(a -> MappedName.of(a).isEmpty())
                .map(a -> JavaString.of(a.span().text()))
                .toList();
        List<String> arguments = new ArrayList<>();
        if (!lines.isEmpty()) {
            arguments.add((others.isEmpty() ? "" : "value = ") + array(lines));
        }
        if (!others.isEmpty()) {
            arguments.add("attributes = " + array(others));
        }
        return arguments.isEmpty() ? "" : "@Says(" + String.join(", ", arguments) + ")" + between;
    }

    private static String array(List<String> texts) {
        return texts.size() == 1 ? texts.get(0) : "{" + String.join(", ", texts) + "}";
    }
}
