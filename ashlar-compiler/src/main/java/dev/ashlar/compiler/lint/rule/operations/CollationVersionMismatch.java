package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveServer;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.sql.Identifier;
import java.util.stream.Stream;

/**
 * The operating system's rules for sorting changed under the database: B-trees on text are in the old order, and look-ups in
 * them miss rows.
 */
final class CollationVersionMismatch implements LiveRule {
    @Override
    public About about() {
        return About.error(Category.OPERATIONS, "indexes that were sorted by another version of the collation");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return Stream.of(database.server())
                .filter(LiveServer::collationOutdated)
                .map(server -> finding(
                        "the collation of the database `" + server.database()
                                + "` has another version than when its indexes were built",
                        server.object(),
                        "`REINDEX DATABASE CONCURRENTLY " + Identifier.quote(server.database()) + "; ALTER DATABASE "
                                + Identifier.quote(server.database()) + " REFRESH COLLATION VERSION`"));
    }
}
