package dev.ashlar.lsp.workspace;

import dev.ashlar.compiler.source.SourceFile;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A text that an editor has open. It counts for more than what is on the disk.
 *
 * @param uri as the editor writes it
 * @param version as the editor counts its changes
 */
public record Document(String uri, int version, String text) {
    /** The file, named by its address as everything the server says is. */
    public SourceFile file() {
        return new SourceFile(uri, text);
    }

    Optional<Path> path() {
        return path(uri);
    }

    /** The file that an address names; empty for what lies on no disk, such as a text that was never saved. */
    public static Optional<Path> path(String uri) {
        try {
            URI address = new URI(uri);
            return "file".equals(address.getScheme())
                    ? Optional.of(Path.of(address).toAbsolutePath().normalize())
                    : Optional.empty();
        } catch (java.net.URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }
}
