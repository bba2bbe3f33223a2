package dev.ashlar.migrate.apply;

import dev.ashlar.migrate.failure.MigrationException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Care for CREATE INDEX CONCURRENTLY that leaves the name to PostgreSQL: what a try left is known by being INVALID now and not
 * before, what a killed run left by a name as PostgreSQL makes them.
 */
final class NamelessIndexBuild implements Care {
    private static final Predicate<String> MADE_UP =
            Pattern.compile("_idx[0-9]*$").asPredicate();

    private final InvalidIndexes invalid;
    private final String table;
    private final Set<String> before = new HashSet<>();

    NamelessIndexBuild(InvalidIndexes invalid, String table) {
        this.invalid = invalid;
        this.table = table;
    }

    @Override
    public boolean settle(boolean begunBefore) throws SQLException {
        if (begunBefore) {
            invalid.drop(invalid.of(table, MADE_UP));
        }
        before.clear();
        invalid.of(table, name -> true).forEach(found -> before.add(found.index()));
        return false;
    }

    @Override
    public void cleanUp(MigrationException failure) {
        try {
            List<InvalidIndexes.Found> left = invalid.of(table, name -> !before.contains(name));
            invalid.drop(left);
        } catch (SQLException | MigrationException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void verify() {}
}
