package dev.ashlar.migrate.apply;

import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.script.ConcurrentDetach;
import dev.ashlar.migrate.script.ConcurrentDrop;
import dev.ashlar.migrate.script.ConcurrentIndex;
import dev.ashlar.migrate.script.ConcurrentReindex;
import dev.ashlar.migrate.script.SqlStatement;
import dev.ashlar.migrate.session.Session;
import java.sql.SQLException;
import java.util.Optional;

/** What has to be seen to around a statement that leaves something half-done when it is cut off. */
interface Care {
    /**
     * Puts in order what an earlier try left.
     *
     * @param begunBefore whether a killed run may have done the statement without recording it
     * @return whether there is nothing left to do
     */
    boolean settle(boolean begunBefore) throws SQLException;

    /** Takes away what a try left that has just failed; a failure to do so is added to the other. */
    void cleanUp(MigrationException failure);

    /** Whether no reader and no writer waits behind the statement, however long it waits itself. */
    default boolean makesNobodyWait() {
        return true;
    }

    /** Asks whether the statement did what it says. */
    void verify() throws SQLException;

    static Care of(Session session, String migration, SqlStatement statement) {
        return first(
                statement,
                ConcurrentIndex.of(statement).map(i -> build(session, migration, statement, i)),
                ConcurrentDrop.of(statement).map(d -> new IndexDrop(session.connection(), d)),
                ConcurrentReindex.of(statement).map(r -> new IndexRebuild(session, migration, statement.span(), r)),
                ConcurrentDetach.of(statement).map(d -> new PartitionDetach(session, statement.span(), d)));
    }

    @SafeVarargs
    private static Care first(SqlStatement statement, Optional<? extends Care>... kinds) {
        for (Optional<? extends Care> kind : kinds) {
            if (kind.isPresent()) {
                return kind.get();
            }
        }
        return new NoCare(statement.isConcurrent());
    }

    private static Care build(Session session, String migration, SqlStatement statement, ConcurrentIndex index) {
        return index.index().isEmpty()
                ? new NamelessIndexBuild(new InvalidIndexes(session, migration, statement.span()), index.table())
                : new IndexBuild(session, migration, statement.span(), index);
    }

    /** For a statement that PostgreSQL itself does wholly or not at all. */
    record NoCare(boolean makesNobodyWait) implements Care {
        @Override
        public boolean settle(boolean begunBefore) {
            return false;
        }

        @Override
        public void cleanUp(MigrationException failure) {}

        @Override
        public void verify() {}
    }
}
