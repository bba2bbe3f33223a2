package dev.ashlar.cli.command;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.files.MigrationFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the design rules cannot see in a schema: a migration without its way back. */
final class MigrationFindings {
    private MigrationFindings() {}

    static List<Diagnostic> of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return new MigrationFolder(folder)
                .read().stream().flatMap(m -> withoutWayBack(m).stream()).toList();
    }

    /** On the day when a release goes wrong nobody wants to write SQL from memory. */
    private static Optional<Diagnostic> withoutWayBack(Migration migration) {
        SourceFile down = migration.down();
        if (down != null && !down.text().isBlank()) {
            return Optional.empty();
        }
        int lineEnd = migration.up().text().indexOf('\n');
        Span start = new Span(migration.up(), 0, Math.max(lineEnd, 0));
        return Optional.of(new Diagnostic(
                Severity.WARNING,
                "migration-without-way-back",
                "the migration " + migration.name() + " has no down.sql",
                start,
                "write `down.sql` beside it, or a comment in it that says why there is no way back"));
    }
}
