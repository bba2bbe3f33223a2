package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/** Without it nobody knows which statement the time goes into; several rules here see nothing. */
final class PgStatStatementsMissing implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.OPERATIONS, "a server that does not count its statements");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.setting("shared_preload_libraries").stream()
                .filter(setting -> database.extension("pg_stat_statements").isEmpty())
                .map(
                        setting -> finding(
                                "`pg_stat_statements` is not installed: nobody knows which statements the time goes into",
                                database.server().object(),
                                setting.value().contains("pg_stat_statements")
                                        ? "`CREATE EXTENSION pg_stat_statements`"
                                        : "`shared_preload_libraries = 'pg_stat_statements'`, a restart, then `CREATE EXTENSION pg_stat_statements`"));
    }
}
