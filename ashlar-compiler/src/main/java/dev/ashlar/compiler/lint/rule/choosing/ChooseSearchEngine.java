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
import java.util.List;
import java.util.stream.Stream;

/**
 * With a GIN index in place, search still takes a good part of the server: then a search engine is worth its upkeep, and not
 * before.
 */
final class ChooseSearchEngine implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.CHOOSING, "text search that an index does not carry any more");
    }

    private static final double SHARE = 0.3;
    private static final double SLOW = 200;
    private static final long OFTEN = 1_000;

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        List<LiveStatement> searches = database.statements().stream()
                .filter(statement -> Statements.isSelect(statement)
                        && (Workload.searchesText(statement) || Workload.matchesPattern(statement)))
                .filter(statement -> Workload.tables(statement, database).anyMatch(table -> isIndexed(table, database)))
                .toList();
        double share = Workload.share(searches.stream(), database);
        return searches.stream()
                .filter(statement -> share >= SHARE && statement.meanMillis() >= SLOW && statement.calls() >= OFTEN)
                .limit(1)
                .map(
                        statement -> finding(
                                "search takes " + Amounts.percent(share) + " of the time, with its indexes in place: "
                                        + Amounts.millis(statement.meanMillis()) + " in "
                                        + Amounts.count(statement.calls()) + " calls of `" + Statements.shown(statement)
                                        + "`",
                                statement.object(),
                                "limit what is ranked first; if it stays, a replica for search, then a search engine fed from the outbox"));
    }

    private static boolean isIndexed(LiveTable table, LiveDatabase database) {
        return Workload.hasIndex(table, database, "gin", "tsv")
                || Workload.hasIndex(table, database, "gin", "_trgm_ops");
    }
}
