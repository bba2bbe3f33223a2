package dev.ashlar.cli.project;

import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * SQL on disk: a file, or a folder with many.
 *
 * @param given the path as the person wrote it, which messages repeat
 * @param root the file or folder
 * @param files the file; of a folder every {@code .sql} file but the ways back, sorted
 */
public record SqlFiles(String given, Path root, List<Path> files) {
    /** Ashlar's {@code down.sql}, {@code x.down.sql} of many tools, Flyway's {@code U1__x.sql}: they drop what the others make. */
    private static final Pattern WAY_BACK = Pattern.compile("(?i)(.*[._-])?down\\.sql|U\\d[\\w.]*__.*\\.sql");

    /** Whether a person means SQL: a file that ends so, or a folder that holds some and no schema. */
    public static boolean means(Path directory, String given) {
        Path root = directory.resolve(given).normalize();
        if (given.isEmpty() || !Files.isDirectory(root)) {
            return given.endsWith(".sql");
        }
        return endingWith(root, ".prisma").isEmpty()
                && !endingWith(root, ".sql").isEmpty();
    }

    public static SqlFiles at(Path directory, String given) {
        Path root = directory.resolve(given).normalize();
        if (Files.isDirectory(root)) {
            return new SqlFiles(given, root, waysForward(root));
        }
        if (!Files.isRegularFile(root)) {
            throw new CommandFailed("there is no file `" + given + "`", "name a .sql file, or a folder that holds one");
        }
        return new SqlFiles(given, root, List.of(root));
    }

    public List<SourceFile> read() {
        return files.stream().map(this::read).toList();
    }

    private SourceFile read(Path file) {
        String name = file.equals(root)
                ? given
                : Path.of(given).resolve(root.relativize(file)).toString().replace('\\', '/');
        try {
            return new SourceFile(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException e) {
            throw new CommandFailed("`" + name + "` is not UTF-8 text", "save it as UTF-8");
        } catch (IOException e) {
            throw new CommandFailed("`" + name + "` cannot be read: " + e.getMessage(), "");
        }
    }

    private static List<Path> waysForward(Path root) {
        return endingWith(root, ".sql").stream()
                .filter(file -> !WAY_BACK.matcher(file.getFileName().toString()).matches())
                .toList();
    }

    private static List<Path> endingWith(Path root, String ending) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> file.getFileName().toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
