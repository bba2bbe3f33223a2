package dev.ashlar.tables.write;

import dev.ashlar.compiler.java.GeneratedFile;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.Comment;
import dev.ashlar.compiler.syntax.CommentBlock;
import dev.ashlar.compiler.syntax.ConfigDeclaration;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.Item;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A schema that is valid, as table classes: what stands in them says the same schema again. */
public final class TableFiles {
    private TableFiles() {}

    public static List<GeneratedFile> of(List<SourceFile> schema, String packageName) {
        List<Item> items = schema.stream()
                .flatMap(file -> Parser.parse(file).items().stream())
                .toList();
        Set<String> enums = items.stream()
                .filter(EnumDeclaration.class::isInstance)
                .map(item -> ((Declaration) item).name().text())
                .collect(Collectors.toUnmodifiableSet());
        List<GeneratedFile> files = new ArrayList<>();
        items.forEach(item -> {
            if (item instanceof ModelDeclaration model) {
                files.add(file(packageName, ClassName.of(model.name().text()), TableClass.text(model, enums)));
            } else if (item instanceof EnumDeclaration type) {
                files.add(file(packageName, ClassName.of(type.name().text()), EnumClass.text(type)));
            }
        });
        files.add(file(packageName, ClassName.CONFIGURATION, configuration(items)));
        return files;
    }

    private static GeneratedFile file(String packageName, String name, String body) {
        return new GeneratedFile(
                packageName.replace('.', '/') + "/" + name + ".java",
                "package " + packageName + ";\n\nimport dev.ashlar.tables.*;\nimport java.math.*;\nimport java.time.*;\n"
                        + "import java.util.List;\nimport java.util.UUID;\n\n" + body);
    }

    private static String configuration(List<Item> items) {
        StringBuilder text =
                new StringBuilder("public final class " + ClassName.CONFIGURATION + " extends Configuration {\n    {\n");
        for (Item item : items) {
            if (item instanceof ConfigDeclaration block) {
                text.append("        ").append(block.keyword()).append('(').append(JavaString.of(block.name().text()));
                block.properties()
                        .forEach(p -> text.append(", ")
                                .append(JavaString.of(p.name().text() + " = " + p.value().span().text())));
                text.append(");\n");
            } else if (item instanceof CommentBlock block && isAlone(block, items)) {
                directive(text, block);
            }
        }
        return text.append("    }\n}\n").toString();
    }

    /** Whether no declaration below has it as its documentation. */
    private static boolean isAlone(CommentBlock block, List<Item> items) {
        return items.stream()
                .noneMatch(item -> item instanceof Declaration declaration
                        && declaration.documentation().comments().stream().anyMatch(block.comments()::contains));
    }

    private static void directive(StringBuilder text, CommentBlock block) {
        String lines = block.comments().stream()
                .filter(c -> c.kind() == Comment.Kind.DOC)
                .map(Comment::content)
                .collect(Collectors.joining("\n"));
        if (!lines.isBlank()) {
            text.append("        directive(").append(JavaString.of(lines)).append(");\n");
        }
    }
}
