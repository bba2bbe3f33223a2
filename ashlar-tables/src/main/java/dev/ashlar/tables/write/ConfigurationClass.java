package dev.ashlar.tables.write;

import dev.ashlar.compiler.syntax.Comment;
import dev.ashlar.compiler.syntax.CommentBlock;
import dev.ashlar.compiler.syntax.ConfigDeclaration;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.Item;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What no table says: datasource, generators, directives of their own, and the order of the tables. */
final class ConfigurationClass {
    private static final String STATEMENT = "        ";

    private ConfigurationClass() {}

    static String text(List<Item> items) {
        StringBuilder text = new StringBuilder(
                "public final class " + ClassName.CONFIGURATION + " extends Configuration {\n    {\n");
        for (Item item : items) {
            if (item instanceof ConfigDeclaration block) {
                text.append(call(block));
            } else if (item instanceof CommentBlock block && isAlone(block, items)) {
                directive(text, block);
            }
        }
        order(text, items);
        return text.append("    }\n}\n").toString();
    }

    private static String call(ConfigDeclaration block) {
        List<String> arguments = new ArrayList<>();
        arguments.add(JavaString.of(block.name().text()));
        block.properties()
                .forEach(p -> arguments.add(
                        JavaString.of(p.name().text() + " = " + p.value().span().text())));
        return STATEMENT
                + block.keyword()
                + arguments.stream().collect(Collectors.joining(",\n" + STATEMENT.repeat(2), "(", ");\n"));
    }

    private static void order(StringBuilder text, List<Item> items) {
        String classes = items.stream()
                .filter(item -> item instanceof ModelDeclaration || item instanceof EnumDeclaration)
                .map(item -> ClassName.of(((Declaration) item).name().text()) + ".class")
                .collect(Collectors.joining(",\n" + STATEMENT.repeat(2)));
        if (!classes.isEmpty()) {
            text.append(STATEMENT + "order(\n" + STATEMENT.repeat(2))
                    .append(classes)
                    .append(");\n");
        }
    }

    /** Whether no declaration below has it as its documentation. */
    private static boolean isAlone(CommentBlock block, List<Item> items) {
        return items.stream()
                .noneMatch(item -> item instanceof Declaration declaration
                        && declaration.documentation().comments().stream().anyMatch(block.comments()::contains));
    }

    private static void directive(StringBuilder text, CommentBlock block) {
        List<String> lines = Spoken.contents(block.comments().stream()
                .filter(c -> c.kind() == Comment.Kind.DOC)
                .toList());
        if (lines.stream().anyMatch(line -> !line.isBlank())) {
            text.append(STATEMENT + "directive(").append(JavaString.of(lines)).append(");\n");
        }
    }
}
