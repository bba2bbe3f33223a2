package dev.ashlar.cli.project;

import dev.ashlar.compiler.java.GeneratedFile;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.tables.write.TableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Java tables that still are as {@code ashlar generate --tables} wrote them: written anew, nothing that a person wrote is
 * lost.
 *
 * @param folder the source folder that their package lies in
 */
public record WrittenTables(List<Path> files, Path folder, String packageName) {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    /** Those of a schema; empty when one of its files has anything else in it. */
    public static Optional<WrittenTables> of(SchemaFiles schema) {
        List<SourceFile> sources = schema.sources();
        Matcher declared = PACKAGE.matcher(sources.get(0).text());
        String packageName = declared.find() ? declared.group(1) : "";
        Path home = schema.files().get(0).toAbsolutePath().resolveSibling("");
        Path folder = packageName.isEmpty()
                ? home
                : home.resolve("../".repeat(packageName.split("\\.").length)).normalize();
        WrittenTables tables = new WrittenTables(schema.files(), folder, packageName);
        return tables.onDisk(sources).equals(tables.texts(schema.read())) ? Optional.of(tables) : Optional.empty();
    }

    /** They say that schema from then on; how many files were written or removed. */
    public int write(List<SourceFile> schema) {
        List<GeneratedFile> made = TableFiles.of(schema, packageName);
        Map<Path, String> wanted = texts(schema);
        try {
            int removed = 0;
            for (Path file : files) {
                if (!wanted.containsKey(file.toAbsolutePath())) {
                    Files.delete(file);
                    removed++;
                }
            }
            return removed + GeneratedSources.write(made, folder);
        } catch (IOException e) {
            throw new CommandFailed("the tables cannot be written to " + folder + ": " + e.getMessage(), "");
        }
    }

    private Map<Path, String> onDisk(List<SourceFile> sources) {
        Map<Path, String> texts = new HashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            texts.put(files.get(i).toAbsolutePath(), sources.get(i).text().replace("\r\n", "\n"));
        }
        return texts;
    }

    private Map<Path, String> texts(List<SourceFile> schema) {
        Map<Path, String> texts = new HashMap<>();
        TableFiles.of(schema, packageName)
                .forEach(file -> texts.put(folder.resolve(file.path()).toAbsolutePath(), file.text()));
        return texts;
    }
}
