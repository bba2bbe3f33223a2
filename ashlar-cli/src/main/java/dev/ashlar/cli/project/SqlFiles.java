package dev.ashlar.cli.project;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.sqllint.state.MigrationName;
import dev.ashlar.sqllint.state.Runner;
import dev.ashlar.sqllint.state.SqlSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * SQL on disk: a file, or a folder with many.
 *
 * @param given the path as the person wrote it, which messages repeat
 * @param root the file or folder
 * @param files the file; of a folder every {@code .sql} file but the ways back, in the order in which they run
 */
public record SqlFiles(String given, Path root, List<Path> files) {
    /** Ashlar's {@code down.sql}, {@code x.down.sql} of many tools, Flyway's {@code U1__x.sql}: they drop what the others make; and {@code B1__x.sql}, which makes it once more. */
    private static final Pattern WAY_BACK = Pattern.compile("(?i)(.*[._-])?down\\.sql|[UB]\\d[\\w.]*__.*\\.sql");

    private static final String DOWN = "down.sql";
    private static final Pattern WITHOUT_TRANSACTION =
            Pattern.compile("(?im)^\\s*executeInTransaction\\s*=\\s*false\\b");
    private static final Pattern LOCK_OF_SESSION =
            Pattern.compile("(?im)^\\s*(?:flyway\\.)?(?:postgresql\\.)?transactional\\.?lock\\s*=\\s*false\\b");
    private static final int LEVELS_UP = 5;

    /** Whether a person means SQL: a file that ends so, or a folder that holds some and no schema. */
    public static boolean means(Path directory, String given) {
        Path root = directory.resolve(given).normalize();
        if (given.isEmpty() || !Files.isDirectory(root)) {
            return given.endsWith(".sql");
        }
        return endingWith(root, ".prisma").isEmpty()
                && endingWith(root, ".java").isEmpty()
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

    /** The same, each with who runs it. */
    public List<SqlSource> sources() {
        return files.stream().map(file -> source(read(file))).toList();
    }

    /** Who runs a file of these, also one that is not written yet. */
    public SqlSource source(SourceFile file) {
        Path path = path(file);
        return new SqlSource(file, runner(path), !saysWithoutTransaction(path), true);
    }

    /** Where a file lies, or is going to. */
    public Path path(SourceFile file) {
        return file.name().equals(given) && !Files.isDirectory(root)
                ? root
                : root.resolve(Path.of(given).relativize(Path.of(file.name()))).normalize();
    }

    private static Runner runner(Path file) {
        if (file.getFileName().toString().equals("migration.sql")) {
            return hasWayBack(file) ? Runner.ASHLAR : Runner.PRISMA;
        }
        return MigrationName.isFlyway(file.getFileName().toString()) ? Runner.FLYWAY : Runner.UNKNOWN;
    }

    /** Ashlar writes a {@code down.sql} beside each; one of them is enough to tell whose folder it is. */
    private static boolean hasWayBack(Path migration) {
        Path folder = migration.toAbsolutePath().resolveSibling("..").normalize();
        if (Files.exists(migration.resolveSibling(DOWN))) {
            return true;
        }
        try (Stream<Path> migrations = Files.list(folder)) {
            return migrations.anyMatch(m -> Files.exists(m.resolve(DOWN)));
        } catch (IOException e) {
            return false;
        }
    }

    /** Flyway's conf file beside a script: {@code executeInTransaction=false}. */
    private static boolean saysWithoutTransaction(Path file) {
        Path conf = file.resolveSibling(file.getFileName() + ".conf");
        return Files.isRegularFile(conf) && matches(conf, WITHOUT_TRANSACTION);
    }

    /** Flyway's {@code U1__x.sql} of a {@code V1__x.sql}. */
    public Optional<SourceFile> undo(SourceFile file) {
        Path path = path(file);
        String name = path.getFileName().toString();
        Path undo = path.resolveSibling("U" + name.substring(1));
        return name.startsWith("V") && Files.isRegularFile(undo) ? Optional.of(read(undo)) : Optional.empty();
    }

    /** Whether a flyway.conf or flyway.toml here or above keeps Flyway's lock out of a transaction. */
    public boolean flywayLockOfSession() {
        return Stream.iterate(root.toAbsolutePath(), p -> p != null, Path::getParent)
                .limit(LEVELS_UP)
                .flatMap(p -> Stream.of("flyway.conf", "flyway.toml", "conf/flyway.conf")
                        .map(p::resolve))
                .anyMatch(conf -> Files.isRegularFile(conf) && matches(conf, LOCK_OF_SESSION));
    }

    private static boolean matches(Path file, Pattern pattern) {
        try {
            return pattern.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException e) {
            return false;
        }
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
                .sorted(Comparator.comparing(
                        file -> root.relativize(file).toString().replace('\\', '/'), MigrationName.ORDER))
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
