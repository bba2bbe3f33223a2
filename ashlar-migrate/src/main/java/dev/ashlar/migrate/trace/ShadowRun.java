package dev.ashlar.migrate.trace;

import dev.ashlar.compiler.relation.Relations;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.script.Script;
import dev.ashlar.migrate.session.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Migrations traced in a copy of a database: the folder's history, made anew, with a few rows in each table.
 *
 * @param start what the copy held before the first of them
 * @param major the version of the server that it was on
 * @param timeZone of the sessions there
 * @param migrations what each did, up to the first that failed
 */
public record ShadowRun(Relations start, int major, String timeZone, List<TracedMigration> migrations) {
    public ShadowRun {
        migrations = List.copyOf(migrations);
    }

    public record TracedMigration(Migration migration, List<Traced> statements) {
        public TracedMigration {
            statements = List.copyOf(statements);
        }

        /** PostgreSQL's words for why it stopped, null when it did not. */
        public @Nullable String failure() {
            return statements.isEmpty()
                    ? null
                    : statements.get(statements.size() - 1).failure();
        }
    }

    /** Rows that are made up may break what real rows keep: then the copy stays empty, and less is seen. */
    public static ShadowRun of(Rehearsal rehearsal, List<Migration> applied, List<Migration> pending) {
        ShadowRun filled = of(rehearsal, applied, pending, true);
        return filled.isRefused() ? of(rehearsal, applied, pending, false) : filled;
    }

    /** Whether a constraint was broken by the rows. */
    private boolean isRefused() {
        return migrations.stream()
                .map(TracedMigration::failure)
                .anyMatch(f -> f != null && (f.startsWith("23") || f.startsWith("22")));
    }

    private static ShadowRun of(Rehearsal rehearsal, List<Migration> applied, List<Migration> pending, boolean rows) {
        return rehearsal.afterHistory(applied, pending, url -> {
            try (Connection connection = Connector.open(url)) {
                return trace(url, connection, pending, rows);
            } catch (SQLException e) {
                throw Session.failure(Span.NONE, e);
            }
        });
    }

    private static ShadowRun trace(DatabaseUrl url, Connection connection, List<Migration> pending, boolean rows)
            throws SQLException {
        if (rows) {
            MadeUpRows.fill(connection);
        }
        Relations start = RelationsReader.read(connection);
        List<TracedMigration> traced = new ArrayList<>();
        try (Tracer tracer = Tracer.open(url)) {
            for (Migration migration : pending) {
                traced.add(new TracedMigration(migration, tracer.run(Script.read(migration.up()))));
                if (traced.get(traced.size() - 1).failure() != null) {
                    break;
                }
            }
        }
        return new ShadowRun(
                start,
                connection.getMetaData().getDatabaseMajorVersion(),
                RelationsReader.timeZone(connection),
                traced);
    }
}
