package dev.ashlar.lsp.workspace;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.lsp.schema.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts that are open and the schemas that they are parts of. Used by one thread. */
public final class Workspace {
    private final Map<String, Document> open = new LinkedHashMap<>();
    /** Which files make a schema with an open one, until files come or go. */
    private final Map<String, List<Path>> roots = new LinkedHashMap<>();
    /** What was read last, so that what did not change is not read again. */
    private final Map<List<String>, OpenSchema> read = new LinkedHashMap<>();

    private List<Path> folders = List.of();
    private Optional<Path> named = Optional.empty();

    /**
     * @param in the folders that the editor works in
     * @param schema the file or folder that a setting names, relative to the first of them; empty when it names none
     */
    public void settle(List<Path> in, String schema) {
        folders = List.copyOf(in);
        named = schema.isBlank()
                ? Optional.empty()
                : folders.stream()
                        .findFirst()
                        .map(folder -> folder.resolve(schema).normalize());
        forgetFiles();
    }

    public void put(Document document) {
        boolean known = open.put(document.uri(), document) != null;
        if (!known) {
            forgetFiles();
        }
    }

    public void close(String uri) {
        open.remove(uri);
        forgetFiles();
    }

    /** To be called when files may have come, gone or changed on the disk. */
    public void forgetFiles() {
        roots.clear();
        read.clear();
    }

    public Optional<Document> document(String uri) {
        return Optional.ofNullable(open.get(uri));
    }

    /** Every schema of which a file is open. */
    public List<OpenSchema> schemas() {
        return open.keySet().stream()
                .flatMap(uri -> schema(uri).stream())
                .distinct()
                .toList();
    }

    /** The schema that an open file is part of; empty when it is not open. */
    public Optional<OpenSchema> schema(String uri) {
        return document(uri)
                .map(document -> document.path()
                        .map(path -> of(roots.computeIfAbsent(uri, u -> filesWith(path)), document))
                        .orElseGet(() -> read(List.of(document.file()), List.of())));
    }

    private List<Path> filesWith(Path path) {
        return new SchemaRoots(named, folders, this::text).filesWith(path);
    }

    private OpenSchema of(List<Path> paths, Document asked) {
        List<SourceFile> files = new ArrayList<>();
        List<String> foreign = new ArrayList<>();
        for (Path path : paths) {
            Optional<Document> document = path.equals(asked.path().orElse(null)) ? Optional.of(asked) : openAt(path);
            if (document.isPresent()) {
                files.add(document.get().file());
            } else {
                fromDisk(path, files, foreign);
            }
        }
        return read(List.copyOf(files), foreign);
    }

    private void fromDisk(Path path, List<SourceFile> files, List<String> foreign) {
        String uri = path.toUri().toString();
        Disk.read(path).ifPresent(text -> files.add(new SourceFile(uri, text)));
        if (!Disk.isUtf8(path)) {
            foreign.add(uri);
        }
    }

    private OpenSchema read(List<SourceFile> files, List<String> foreign) {
        List<String> key = files.stream().map(SourceFile::name).toList();
        OpenSchema before = read.get(key);
        if (before != null
                && before.snapshot().files().equals(files)
                && before.foreign().equals(foreign)) {
            return before;
        }
        OpenSchema now = new OpenSchema(Snapshot.of(files), foreign);
        read.put(key, now);
        return now;
    }

    private Optional<Document> openAt(Path path) {
        return open.values().stream()
                .filter(document -> document.path().filter(path::equals).isPresent())
                .findFirst();
    }

    private String text(Path path) {
        return openAt(path).map(Document::text).or(() -> Disk.read(path)).orElse("");
    }
}
