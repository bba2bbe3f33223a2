package dev.ashlar.migrate.files;

import dev.ashlar.compiler.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * One folder of the migrations: {@code <yyyyMMddHHmmss>_<name>}.
 *
 * @param name the folder's name
 * @param up its {@code migration.sql}
 * @param down its {@code down.sql}, null when there is none
 */
public record Migration(
        String name, SourceFile up, @Nullable SourceFile down) {
    /** What the ledger keeps of the file, to see an edit: SHA-256 of its text with Unix line ends, in hexadecimal. */
    public String checksum() {
        return Checksum.of(up.text());
    }

    /** What it says of other migrations. */
    public Header header() {
        return Header.of(up);
    }
}
