package dev.ashlar.migrate.apply;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.script.ConcurrentReindex;
import dev.ashlar.migrate.session.Session;
import java.sql.SQLException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Care for REINDEX CONCURRENTLY: cut off, it leaves INVALID {@code _ccnew} or {@code _ccold} indexes beside the old ones. */
final class IndexRebuild implements Care {
    private static final Predicate<String> LEFTOVERS =
            Pattern.compile("_cc(new|old)[0-9]*$").asPredicate();

    private final InvalidIndexes invalid;
    private final ConcurrentReindex reindex;

    IndexRebuild(Session session, String migration, Span place, ConcurrentReindex reindex) {
        this.invalid = new InvalidIndexes(session, migration, place);
        this.reindex = reindex;
    }

    // What an index of that name is called which stood there before this step, nobody can know.
    @Override
    public boolean settle(boolean begunBefore) throws SQLException {
        if (begunBefore) {
            sweep();
        }
        return false;
    }

    @Override
    public void cleanUp(MigrationException failure) {
        try {
            sweep();
        } catch (SQLException | MigrationException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void verify() {}

    private void sweep() throws SQLException {
        invalid.drop(invalid.of(reindex.relation(), LEFTOVERS));
    }
}
