package dev.ashlar.compiler.lint.rule.choosing;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.compiler.lint.rule.Statements;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every query reads out of a document is a column: with a type, a constraint, statistics and an index. */
final class ChooseColumnForJsonKey implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.CHOOSING, "a key within JSON that is asked for like a column");
    }

    private static final long OFTEN = 10_000;
    private static final double SHARE = 0.05;
    private static final Pattern KEY = Pattern.compile("(?is)\\bWHERE\\b.*?(\\w+)\"?\\s*->>\\s*(\\$\\d+|'\\w+')");

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.statements().stream()
                .filter(statement ->
                        statement.calls() >= OFTEN && Workload.share(Stream.of(statement), database) >= SHARE)
                .flatMap(statement -> KEY.matcher(statement.text())
                        .results()
                        .limit(1)
                        .map(found -> finding(
                                "looks rows up by a key within `" + found.group(1) + "`, "
                                        + Amounts.count(statement.calls()) + " times: `" + Statements.shown(statement)
                                        + "`",
                                statement.object(),
                                "make the key a column, `GENERATED ALWAYS AS (" + found.group(1)
                                        + "->>'...') STORED` at first, with an index")));
    }
}
