package dev.ashlar.migrate.noon;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.desired.DesiredIntent;
import dev.ashlar.compiler.online.OnlinePlan;
import dev.ashlar.compiler.online.Release;
import dev.ashlar.compiler.online.StageText;
import dev.ashlar.compiler.online.plan.Online;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The migrations of a change, as files. */
record Planned(OnlinePlan plan) {
    static final String FIRST = "20260101000000_expand";
    static final String SECOND = "20260101000001_contract";

    static Planned of(Kind kind, Catalog live, Catalog wanted) {
        return new Planned(Online.plan(live, wanted, DesiredIntent.of(Ground.schema(kind.next()))));
    }

    /** Whether something is left for the second release. */
    boolean contracts() {
        return !plan.contract().isEmpty();
    }

    /** Whether a warning above a statement says that nobody can work with the table meanwhile. */
    boolean warns() {
        return (StageText.of(plan.expand().up()) + StageText.of(plan.contract().up())).contains("nobody can ");
    }

    void write(Path folder) throws IOException {
        write(folder.resolve(FIRST), plan.expand());
        if (contracts()) {
            write(folder.resolve(SECOND), plan.contract());
        }
    }

    private static void write(Path folder, Release release) throws IOException {
        Files.createDirectories(folder);
        String gate = release.held().isEmpty() ? "" : "-- ashlar:contract " + String.join(",", release.held()) + "\n";
        Files.writeString(folder.resolve("migration.sql"), gate + StageText.of(release.up()));
        Files.writeString(folder.resolve("down.sql"), StageText.of(release.down()));
    }
}
