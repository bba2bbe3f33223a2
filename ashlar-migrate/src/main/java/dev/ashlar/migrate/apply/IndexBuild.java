package dev.ashlar.migrate.apply;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.script.ConcurrentIndex;
import dev.ashlar.migrate.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Care for CREATE INDEX CONCURRENTLY: what fails leaves an INVALID index behind, which a second try stumbles over (42P07),
 * which {@code IF NOT EXISTS} takes for the real one, and which, when unique, refuses rows already.
 */
final class IndexBuild implements Care {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Session session;
    private final Span place;
    private final ConcurrentIndex index;
    private final InvalidIndexes invalid;
    private String inTheCatalogue;

    IndexBuild(Session session, String migration, Span place, ConcurrentIndex index) {
        this.session = session;
        this.place = place;
        this.index = index;
        this.inTheCatalogue = index.index();
        this.invalid = new InvalidIndexes(session, migration, place);
    }

    /** How the index stands. */
    enum State {
        ABSENT,
        VALID,
        INVALID,
        /** Another session builds it at this moment, such as that of a killed run. */
        BUILDING
    }

    /** Waits for a build that still goes on, and drops what a failed one left. */
    @Override
    public boolean settle(boolean begunBefore) throws SQLException {
        State state = state();
        while (state == State.BUILDING) {
            Session.sleep(POLL);
            state = state();
        }
        if (state == State.INVALID) {
            dropInvalid();
        }
        return state == State.VALID && begunBefore;
    }

    @Override
    public void cleanUp(MigrationException failure) {
        try {
            if (state() == State.INVALID) {
                dropInvalid();
            }
        } catch (SQLException | MigrationException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void verify() throws SQLException {
        if (state() != State.VALID) {
            throw new MigrationException.StatementFailed(
                    Diagnostic.error(
                                    "invalid-index",
                                    "the index " + index.index() + " is not valid after its build",
                                    place)
                            .help("run it again: the INVALID index is dropped and built anew"),
                    "",
                    null);
        }
    }

    private State state() throws SQLException {
        String sql = """
                SELECT i.indisvalid, c.relname, EXISTS (SELECT FROM pg_stat_progress_create_index p
                         WHERE p.relid = i.indrelid AND p.index_relid = i.indexrelid)
                  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                 WHERE i.indrelid = to_regclass(?) AND c.relname = ?::name
                """;
        try (PreparedStatement query = session.connection().prepareStatement(sql)) {
            query.setString(1, index.table());
            query.setString(2, index.index());
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    return State.ABSENT;
                }
                inTheCatalogue = rows.getString(2);
                return rows.getBoolean(1) ? State.VALID : rows.getBoolean(3) ? State.BUILDING : State.INVALID;
            }
        }
    }

    private void dropInvalid() throws SQLException {
        invalid.drop(invalid.of(index.table(), name -> name.equals(inTheCatalogue)));
    }
}
