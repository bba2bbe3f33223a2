package dev.ashlar.tables.write;

import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Comment;
import dev.ashlar.compiler.syntax.Documentation;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.EnumValueDeclaration;
import java.util.List;
import java.util.stream.Collectors;

/** An enum of the schema as one of Java. */
final class EnumClass {
    private EnumClass() {}

    static String text(EnumDeclaration type) {
        String values = type.values().stream().map(EnumClass::value).collect(Collectors.joining(",\n", "", "\n"));
        return says(type.documentation(), type.attributes())
                + ClassName.annotation(type.name().text())
                + "public enum "
                + ClassName.of(type.name().text())
                + " {\n"
                + values
                + "}\n";
    }

    private static String value(EnumValueDeclaration value) {
        String name = value.name().text();
        return "    " + says(value.documentation(), value.attributes()) + ClassName.annotation(name)
                + ClassName.of(name);
    }

    private static String says(Documentation documentation, List<Attribute> attributes) {
        List<Comment> lines = documentation.docLines();
        if (lines.isEmpty() && attributes.isEmpty()) {
            return "";
        }
        String texts = lines.stream().map(c -> JavaString.of(c.content())).collect(Collectors.joining(", "));
        String others = attributes.stream()
                .map(a -> JavaString.of(a.span().text()))
                .collect(Collectors.joining(", "));
        return "@Says(value = {" + texts + "}, attributes = {" + others + "}) ";
    }
}
