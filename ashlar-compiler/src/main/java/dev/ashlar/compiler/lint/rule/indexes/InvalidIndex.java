package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/** CREATE INDEX CONCURRENTLY that fails leaves its index behind: every write pays for it, and no query may use it. */
final class InvalidIndex implements LiveRule {
    @Override
    public About about() {
        return About.error(Category.INDEXES, "an index that a failed build left behind");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.indexes().stream()
                .filter(index -> !index.valid())
                .map(index -> finding(
                        "the index `" + index.name() + "` of `" + index.table() + "` is not valid",
                        index.object(),
                        "build it again with `REINDEX INDEX CONCURRENTLY " + index.quoted()
                                + "`, or drop it with `DROP INDEX CONCURRENTLY`"));
    }
}
