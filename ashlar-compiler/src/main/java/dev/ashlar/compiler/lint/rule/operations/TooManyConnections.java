package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/**
 * Each connection is a process; a server with eight cores does not do more work with a thousand of them, it does less.
 */
final class TooManyConnections implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.OPERATIONS, "a server that allows more connections than it can serve");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.setting("max_connections").stream()
                .filter(setting -> setting.number() > 500)
                .map(
                        setting -> finding(
                                "`max_connections` is " + Amounts.count(setting.number())
                                        + ": that many processes at once are slower than a pool of few",
                                setting.object(),
                                "put a pool before it (PgBouncer, or the application's) and lower `max_connections` to 100 to 200"));
    }
}
