package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveIndex;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/**
 * An index that no query has read costs every write, room on disk and in memory, and stops updates from being HOT. The server
 * must have counted for long enough, and each replica counts its own reads.
 */
final class UnusedIndex implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.INDEXES, "an index that no query reads");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        if (database.server().replica() || database.server().counted().compareTo(config.statisticsAge()) < 0) {
            return Stream.empty();
        }
        return database.indexes().stream()
                .filter(index -> index.scans() == 0 && index.valid() && !guards(index))
                .map(index -> finding(
                        "no query has read the index `" + index.name() + "` of `" + index.table() + "` in "
                                + database.server().counted().toDays() + " days",
                        index.object(),
                        "look at the replicas' counters too, then `DROP INDEX CONCURRENTLY " + index.quoted() + "`"));
    }

    /** Whether it holds a rule about rows, so that it works without being read. */
    private static boolean guards(LiveIndex index) {
        return index.unique()
                || index.exclusion()
                || index.replicaIdentity()
                || index.partitionOf()
                || index.constraint() != null;
    }
}
