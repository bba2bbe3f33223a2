package dev.ashlar.cli.project;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One schema on disk: a file, or a folder with many.
 *
 * @param given the path as the person wrote it, which messages repeat
 * @param root the file or folder
 * @param files every {@code .prisma} file of it, or every {@code .java} file where there is no such, sorted
 */
public record SchemaFiles(String given, Path root, List<Path> files) {
    /** Where a schema is looked for when none is named, in Prisma's order. */
    private static final List<String> USUAL_PLACES = List.of("schema.prisma", "prisma/schema.prisma", "prisma/schema");

    public static SchemaFiles at(Path directory, String given) {
        Path root = directory.resolve(given).normalize();
        if (Files.isDirectory(root)) {
            return folder(given, root);
        }
        if (!Files.isRegularFile(root)) {
            throw new CommandFailed(
                    "there is no file or folder `" + given + "`", "name a schema file, or a folder that holds one");
        }
        return new SchemaFiles(given, root, List.of(root));
    }

    /** The schema named by the person, or else the one in a usual place. */
    public static SchemaFiles find(Path directory, String given) {
        if (!given.isEmpty()) {
            return at(directory, given);
        }
        return inUsualPlace(directory)
                .orElseThrow(() -> new CommandFailed(
                        "there is no schema here",
                        "run this where `schema.prisma` or `prisma/schema.prisma` is, or name it with --schema;"
                                + " `ashlar init` begins one"));
    }

    /** The schema in a usual place; empty when there is none. */
    public static Optional<SchemaFiles> inUsualPlace(Path directory) {
        return USUAL_PLACES.stream()
                .filter(place -> Files.exists(directory.resolve(place)))
                .findFirst()
                .map(place -> at(directory, place));
    }

    /** Whether the schema is written as Java tables. */
    public boolean areTables() {
        return files.get(0).toString().endsWith(".java");
    }

    /** The schema's text; that which tables say, when it is written as tables. */
    public List<SourceFile> read() {
        return areTables() ? List.of(JavaTables.text(this)) : sources();
    }

    /** What it means, and what is wrong with it: each at its place in these files. */
    public Compilation compile() {
        return areTables() ? JavaTables.compile(this) : SchemaCompiler.compile(sources());
    }

    /** What was found in a schema of {@link #read}, at its place in these files. */
    public List<Diagnostic> told(List<Diagnostic> found) {
        return areTables() && !found.isEmpty() ? JavaTables.told(this, found) : found;
    }

    /** Ends the command when the schema is written as Java tables, which only people change. */
    public void refuseTables(String what, String help) {
        if (areTables()) {
            throw new CommandFailed("java-tables", "`" + given + "` is written as Java tables, " + what, help);
        }
    }

    /** The files as they are on disk. */
    public List<SourceFile> sources() {
        return files.stream().map(this::read).toList();
    }

    /** The folder that {@code migrations/} lies in. */
    public Path home() {
        return Files.isDirectory(root) ? root : root.toAbsolutePath().resolveSibling("");
    }

    /** The name that messages show for a file of this schema. */
    public String nameOf(Path file) {
        if (file.equals(root)) {
            return given;
        }
        return Path.of(given).resolve(root.relativize(file)).toString().replace('\\', '/');
    }

    private SourceFile read(Path file) {
        try {
            return new SourceFile(nameOf(file), Files.readString(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException e) {
            throw new CommandFailed("`" + nameOf(file) + "` is not UTF-8 text", "save it as UTF-8");
        } catch (IOException e) {
            throw new CommandFailed("`" + nameOf(file) + "` cannot be read: " + e.getMessage(), "");
        }
    }

    private static SchemaFiles folder(String given, Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            List<Path> all = walk.filter(Files::isRegularFile).sorted().toList();
            List<Path> schemas = endingWith(all, ".prisma");
            SchemaFiles found = new SchemaFiles(given, root, schemas.isEmpty() ? endingWith(all, ".java") : schemas);
            if (schemas.isEmpty() && found.sources().stream().noneMatch(JavaTables::speaks)) {
                throw new CommandFailed("the folder `" + given + "` holds no .prisma file and no Java tables", "");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> endingWith(List<Path> files, String ending) {
        return files.stream()
                .filter(p -> p.getFileName().toString().endsWith(ending))
                .toList();
    }
}
