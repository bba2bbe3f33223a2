package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveStatement;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.compiler.lint.rule.Statements;
import java.util.Comparator;
import java.util.stream.Stream;

/** A tenth of a second is where people begin to wait; the statements that cost most in all come first. */
final class SlowQuery implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.OPERATIONS, "a statement that takes more than 100 ms on average");
    }

    private static final double SLOW = 100;
    private static final long OFTEN = 10;
    private static final int SHOWN = 10;

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.statements().stream()
                .filter(statement -> statement.meanMillis() >= SLOW && statement.calls() >= OFTEN)
                .sorted(Comparator.comparingDouble(LiveStatement::totalMillis).reversed())
                .limit(SHOWN)
                .map(statement -> finding(
                        "takes " + Amounts.millis(statement.meanMillis()) + " on average, in "
                                + Amounts.count(statement.calls()) + " calls: `" + Statements.shown(statement) + "`",
                        statement.object(),
                        "`ashlar explain` it with usual values: it tells the plan and proposes an index"));
    }
}
