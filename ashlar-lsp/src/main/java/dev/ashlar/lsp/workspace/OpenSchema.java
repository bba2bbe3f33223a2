package dev.ashlar.lsp.workspace;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.lsp.schema.Snapshot;
import java.util.List;

/**
 * A schema of which at least one file is open. Its files are named by their addresses.
 *
 * @param foreign the addresses of files on the disk that are not UTF-8
 */
public record OpenSchema(Snapshot snapshot, List<String> foreign) {
    public OpenSchema {
        foreign = List.copyOf(foreign);
    }

    /** The addresses of its files: what it is told apart by. */
    public List<String> uris() {
        return snapshot.files().stream().map(SourceFile::name).toList();
    }

    public SourceFile file(String uri) {
        return snapshot.files().stream()
                .filter(file -> file.name().equals(uri))
                .findFirst()
                .orElseThrow();
    }

    /** What is wrong with its files before anything is read. */
    public List<Diagnostic> problems() {
        return foreign.stream()
                .map(uri -> Diagnostic.error("not-utf-8", "this file is not UTF-8 text", new Span(file(uri), 0, 0))
                        .help("save it as UTF-8"))
                .toList();
    }
}
