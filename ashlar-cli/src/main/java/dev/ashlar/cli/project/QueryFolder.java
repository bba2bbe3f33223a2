package dev.ashlar.cli.project;

import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder whose {@code .sql} files become methods of the client.
 *
 * @param given the path as messages show it
 * @param root the folder, which need not be there
 */
public record QueryFolder(String given, Path root) {
    private static final String USUAL = "sql";

    /**
     * The one that {@code --sql} names, relative to where the command was called; else the generator's {@code sql}, relative to the
     * schema; else {@code sql} beside the schema.
     *
     * @param option empty when not given
     */
    public static QueryFolder of(Path directory, SchemaFiles files, Schema schema, String option) {
        if (!option.isEmpty()) {
            return named(option, directory.resolve(option).normalize());
        }
        Path shown = Path.of(files.given());
        Path home = Files.isDirectory(files.root()) ? shown : shown.resolveSibling("");
        return GeneratedSources.property(schema, "sql")
                .map(path -> named(
                        slashed(home.resolve(path)), files.home().resolve(path).normalize()))
                .orElseGet(() -> new QueryFolder(
                        slashed(home.resolve(USUAL)), files.home().resolve(USUAL)));
    }

    private static QueryFolder named(String given, Path root) {
        if (!Files.isDirectory(root)) {
            throw new CommandFailed(
                    "there is no folder `" + given + "`", "make it, or name the folder of the .sql files");
        }
        return new QueryFolder(given, root);
    }

    private static String slashed(Path path) {
        return path.normalize().toString().replace('\\', '/');
    }

    /** Its files, by name; those of folders in it are not read. */
    public List<SourceFile> read() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(root)) {
            return list.filter(file -> file.getFileName().toString().endsWith(".sql"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new CommandFailed("`" + given + "` cannot be read: " + e.getMessage(), "");
        }
    }

    private SourceFile read(Path file) {
        String name = given + "/" + file.getFileName();
        try {
            return new SourceFile(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException e) {
            throw new CommandFailed("`" + name + "` is not UTF-8 text", "save it as UTF-8");
        } catch (IOException e) {
            throw new CommandFailed("`" + name + "` cannot be read: " + e.getMessage(), "");
        }
    }
}
