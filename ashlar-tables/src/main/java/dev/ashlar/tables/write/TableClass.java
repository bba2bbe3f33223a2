package dev.ashlar.tables.write;

import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.BlockAttribute;
import dev.ashlar.compiler.syntax.Documentation;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import java.util.List;
import java.util.Set;

/** A model or a view as a table class. */
final class TableClass {
    private TableClass() {}

    static String text(ModelDeclaration model, Set<String> enums) {
        String name = ClassName.of(model.name().text());
        String kind = model.kind() == ModelDeclaration.Kind.VIEW ? "View" : "Table";
        StringBuilder text = new StringBuilder();
        text.append(ClassName.annotation(model.name().text()));
        text.append("public final class ").append(name).append(" extends ").append(kind).append(" {\n");
        text.append("    public static final ").append(name).append(" TABLE = new ").append(name).append("();\n\n");
        for (FieldDeclaration field : model.fields()) {
            text.append("    ").append(unhidden(field(field, enums), model)).append(";\n");
        }
        return text.append(initializer(model)).append("}\n").toString();
    }

    private static String field(FieldDeclaration field, Set<String> enums) {
        String name = field.name().text();
        ColumnWords words = ColumnWords.of(field, enums);
        return ClassName.annotation(name) + "public final " + words.type() + " " + ClassName.of(name) + " = "
                + words.text() + lines(field.documentation());
    }

    /** A field that is called like a table hides its class: a new one says the same. */
    private static String unhidden(String text, ModelDeclaration model) {
        String result = text;
        for (FieldDeclaration field : model.fields()) {
            String name = ClassName.of(field.name().text());
            result = result.replace(" " + name + ".TABLE.", " new " + name + "().");
        }
        return result;
    }

    private static String initializer(ModelDeclaration model) {
        StringBuilder text = new StringBuilder();
        String documentation = lines(model.documentation());
        if (!documentation.isEmpty()) {
            text.append("        this").append(documentation).append(";\n");
        }
        List<BlockAttribute> keys = model.blockAttributes();
        keys.forEach(key -> text.append("        ")
                .append(key(key.attribute()))
                .append(lines(key.documentation()))
                .append(";\n"));
        return text.isEmpty() ? "" : "\n    {\n" + text + "    }\n";
    }

    /** Keys over plain fields by their methods, whatever else by the general door. */
    private static String key(Attribute attribute) {
        String word =
                switch (attribute.name().text()) {
                    case "id" -> "primaryKey";
                    case "unique" -> "unique";
                    case "index" -> "index";
                    default -> "";
                };
        List<Argument> arguments = attribute.arguments();
        if (word.isEmpty() || arguments.isEmpty() || !plain(arguments.get(0))) {
            return "key(" + JavaString.of(attribute.span().text()) + ")";
        }
        StringBuilder text = new StringBuilder(word);
        text.append('(').append(columns(arguments.get(0).value())).append(')');
        arguments.stream().skip(1).forEach(a -> text.append(".argument(")
                .append(JavaString.of(a.span().text()))
                .append(")"));
        return text.toString();
    }

    private static boolean plain(Argument argument) {
        return (argument.name() == null || argument.name().text().equals("fields"))
                && argument.value().span().text().matches("\\[\\w+(\\s*,\\s*\\w+)*\\s*]");
    }

    private static String columns(Expression list) {
        return Names.in(list.span().text()).stream()
                .map(ClassName::of)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    static String lines(Documentation documentation) {
        StringBuilder text = new StringBuilder();
        documentation.docLines().forEach(c -> text.append(".")
                .append(c.content().stripLeading().startsWith("@") ? "directive(" : "doc(")
                .append(JavaString.of(c.content()))
                .append(')'));
        return text.toString();
    }
}
