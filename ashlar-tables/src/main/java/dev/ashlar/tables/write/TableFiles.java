package dev.ashlar.tables.write;

import dev.ashlar.compiler.format.Formatter;
import dev.ashlar.compiler.java.GeneratedFile;
import dev.ashlar.compiler.source.SourceFile;
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

    /** @param packageName of the classes; empty for none */
    public static List<GeneratedFile> of(List<SourceFile> schema, String packageName) {
        List<Item> items = Formatter.format(schema).stream()
                .flatMap(file -> Parser.parse(file).items().stream())
                .toList();
        Scope scope = new Scope(datasource(items), enums(items), List.of());
        List<GeneratedFile> files = new ArrayList<>();
        items.forEach(item -> {
            if (item instanceof ModelDeclaration model) {
                files.add(file(packageName, ClassName.of(model.name().text()), TableClass.text(model, scope)));
            } else if (item instanceof EnumDeclaration type) {
                files.add(file(packageName, ClassName.of(type.name().text()), EnumClass.text(type)));
            }
        });
        files.add(file(packageName, ClassName.CONFIGURATION, ConfigurationClass.text(items)));
        return files;
    }

    private static Set<String> enums(List<Item> items) {
        return items.stream()
                .filter(EnumDeclaration.class::isInstance)
                .map(item -> ((Declaration) item).name().text())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String datasource(List<Item> items) {
        return items.stream()
                .filter(ConfigDeclaration.class::isInstance)
                .map(ConfigDeclaration.class::cast)
                .filter(block -> block.kind() == ConfigDeclaration.Kind.DATASOURCE)
                .map(block -> block.name().text())
                .findFirst()
                .orElse("db");
    }

    private static GeneratedFile file(String packageName, String name, String body) {
        String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        String head = packageName.isEmpty() ? "" : "package " + packageName + ";\n\n";
        return new GeneratedFile(folder + name + ".java", head + Imports.of(body) + body);
    }
}
