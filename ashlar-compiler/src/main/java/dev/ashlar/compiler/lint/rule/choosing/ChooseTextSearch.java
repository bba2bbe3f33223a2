package dev.ashlar.compiler.lint.rule.choosing;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveStatement;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.compiler.lint.rule.Statements;
import java.util.Optional;
import java.util.stream.Stream;

/** LIKE '%word%' and to_tsvector over a column read every row; PostgreSQL has an index for each. */
final class ChooseTextSearch implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.CHOOSING, "text that is searched without an index for it");
    }

    private static final long LARGE = 10_000;
    private static final double SLOW = 50;
    private static final long OFTEN = 100;

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.statements().stream()
                .filter(statement ->
                        Statements.isSelect(statement) && statement.meanMillis() >= SLOW && statement.calls() >= OFTEN)
                .flatMap(statement -> Workload.tables(statement, database)
                        .filter(table -> table.upkeep().live() >= LARGE)
                        .flatMap(table -> help(statement, table, database).stream())
                        .limit(1)
                        .map(help -> finding(
                                "searches text in " + Amounts.millis(statement.meanMillis()) + ", "
                                        + Amounts.count(statement.calls()) + " times: `" + Statements.shown(statement)
                                        + "`",
                                statement.object(),
                                help)));
    }

    private static Optional<String> help(LiveStatement statement, LiveTable table, LiveDatabase database) {
        boolean words = Workload.searchesText(statement)
                && !Workload.hasIndex(table, database, "gin", "tsv")
                && !Workload.hasIndex(table, database, "gin", "to_tsvector");
        boolean parts = Workload.matchesPattern(statement)
                && !Workload.hasIndex(table, database, "gin", "_trgm_ops")
                && !Workload.hasIndex(table, database, "gist", "_trgm_ops");
        return words
                ? Optional.of(
                        "for words: a stored `tsvector` column, `GENERATED ALWAYS AS (to_tsvector(...)) STORED`, with a GIN index on `"
                                + table.name() + "`")
                : parts
                        ? Optional.of(
                                "for parts of words: `CREATE EXTENSION pg_trgm`, then `CREATE INDEX CONCURRENTLY ... ON "
                                        + table.name().quoted() + " USING gin (... gin_trgm_ops)`")
                        : Optional.empty();
    }
}
