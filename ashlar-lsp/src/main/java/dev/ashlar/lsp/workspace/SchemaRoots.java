package dev.ashlar.lsp.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells which files make one schema with a given one. In this order: the schema that a setting names; a folder
 * {@code prisma/schema}, where the command line looks for one; the nearest folder with the datasource, as long as there is
 * one datasource below it; the file alone.
 */
final class SchemaRoots {
    private static final Pattern DATASOURCE = Pattern.compile("^\\s*datasource\\s+\\w+\\s*\\{", Pattern.MULTILINE);
    private static final Path USUAL_FOLDER = Path.of("prisma", "schema");

    private final Optional<Path> named;
    private final List<Path> folders;
    private final Function<Path, String> texts;

    /**
     * @param named the schema of the setting
     * @param folders those that the editor works in; nothing above them is looked at
     * @param texts a file's text, the empty one when there is none
     */
    SchemaRoots(Optional<Path> named, List<Path> folders, Function<Path, String> texts) {
        this.named = named;
        this.folders = folders;
        this.texts = texts;
    }

    /** The files of the schema, sorted, this one among them. */
    List<Path> filesWith(Path file) {
        return root(file).map(root -> files(root, file)).orElse(List.of(file));
    }

    /** This one may be open and not on the disk yet. */
    private static List<Path> files(Path root, Path file) {
        return Files.isDirectory(root)
                ? Stream.concat(Disk.filesBelow(root).stream(), Stream.of(file))
                        .distinct()
                        .sorted()
                        .toList()
                : List.of(file);
    }

    private Optional<Path> root(Path file) {
        if (named.filter(file::startsWith).isPresent()) {
            return named;
        }
        List<Path> above = foldersAbove(file);
        Optional<Path> usual =
                above.stream().filter(f -> f.endsWith(USUAL_FOLDER)).findFirst();
        return usual.or(() -> above.stream()
                .filter(folder -> holdsDatasource(folder, file))
                .findFirst()
                .filter(folder -> datasources(files(folder, file)) == 1));
    }

    private boolean holdsDatasource(Path folder, Path file) {
        Stream<Path> own = Stream.of(file).filter(f -> folder.equals(f.getParent()));
        return datasources(Stream.concat(own, Disk.filesIn(folder).stream()).toList()) > 0;
    }

    private long datasources(List<Path> files) {
        return files.stream()
                .filter(file -> DATASOURCE.matcher(texts.apply(file)).find())
                .count();
    }

    /** The file's folder and those above it, up to the one that the editor works in. */
    private List<Path> foldersAbove(Path file) {
        List<Path> above = new ArrayList<>();
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            above.add(folder);
            if (folders.contains(folder) || folders.stream().noneMatch(folder::startsWith)) {
                break;
            }
        }
        return above;
    }
}
