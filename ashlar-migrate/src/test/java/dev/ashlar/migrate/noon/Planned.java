package dev.ashlar.migrate.noon;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredIntent;
import dev.ashlar.compiler.diff.CatalogDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The migrations of a change, written to a folder.
 *
 * @param contract empty when nothing is left for the second release
 */
record Planned(String expand, String contract) {
    static final String FIRST = "20260101000000_expand";
    static final String SECOND = "20260101000001_contract";

    static Planned of(Kind kind, Catalog live, Catalog wanted) {
        return new Planned(
                Ddl.script(CatalogDiff.between(live, wanted, DesiredIntent.of(Ground.schema(kind.next())))), "");
    }

    void write(Path folder) throws IOException {
        write(folder, FIRST, expand);
        if (!contract.isBlank()) {
            write(folder, SECOND, contract);
        }
    }

    private static void write(Path folder, String name, String sql) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("migration.sql"), sql);
    }
}
