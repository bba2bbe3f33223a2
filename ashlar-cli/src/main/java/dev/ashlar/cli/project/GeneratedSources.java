package dev.ashlar.cli.project;

import dev.ashlar.compiler.java.GeneratedFile;
import dev.ashlar.compiler.java.JavaGenerator;
import dev.ashlar.compiler.java.TypedQuery;
import dev.ashlar.compiler.model.Generator;
import dev.ashlar.compiler.model.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The client's source on disk. A file that is the same is not touched, one that no model asks for any more is removed. */
public final class GeneratedSources {
    private GeneratedSources() {}

    /**
     * @param files how many the client has
     * @param changed how many were written or removed
     */
    public record Written(int files, int changed) {}

    /** The package that the schema's generator names. */
    public static String packageOf(Schema schema) {
        return property(schema, "package").orElse("db");
    }

    /** What the schema's generator says. */
    public static Optional<String> property(Schema schema, String name) {
        return schema.generators().stream()
                .filter(generator -> generator.provider().equals("ashlar"))
                .map(Generator::properties)
                .filter(properties -> properties.containsKey(name))
                .map(properties -> properties.get(name))
                .findFirst();
    }

    public static Written write(Schema schema, String packageName, Path folder) {
        return write(schema, packageName, List.of(), folder);
    }

    /** @param queries those of SQL files */
    public static Written write(Schema schema, String packageName, List<TypedQuery> queries, Path folder) {
        List<GeneratedFile> files = JavaGenerator.generate(schema, packageName, queries);
        try {
            int changed = removeStale(folder, packageName, files);
            for (GeneratedFile file : files) {
                changed += write(folder.resolve(file.path()), file.text());
            }
            return new Written(files.size(), changed);
        } catch (IOException e) {
            throw new CommandFailed("the client cannot be written to " + folder + ": " + e.getMessage(), "");
        }
    }

    /** Files that belong to people from then on; how many were not there like that. */
    public static int write(List<GeneratedFile> files, Path folder) {
        try {
            int changed = 0;
            for (GeneratedFile file : files) {
                changed += write(folder.resolve(file.path()), file.text());
            }
            return changed;
        } catch (IOException e) {
            throw new CommandFailed("the tables cannot be written to " + folder + ": " + e.getMessage(), "");
        }
    }

    /** The folder of the package in a source folder. */
    public static Path home(Path folder, String packageName) {
        return folder.resolve(packageName.replace('.', '/'));
    }

    private static int write(Path target, String text) throws IOException {
        if (Files.exists(target) && Files.readString(target).equals(text)) {
            return 0;
        }
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
        return 1;
    }

    /** Only files that say in their first line that they were generated are removed. */
    private static int removeStale(Path folder, String packageName, List<GeneratedFile> files) throws IOException {
        Path home = home(folder, packageName);
        if (!Files.isDirectory(home)) {
            return 0;
        }
        Set<Path> wanted = files.stream().map(f -> folder.resolve(f.path())).collect(Collectors.toSet());
        int removed = 0;
        try (Stream<Path> list = Files.list(home)) {
            for (Path file : list.filter(p -> p.toString().endsWith(".java")).toList()) {
                if (!wanted.contains(file) && Files.readString(file).startsWith("// Generated ")) {
                    Files.delete(file);
                    removed++;
                }
            }
        }
        return removed;
    }
}
