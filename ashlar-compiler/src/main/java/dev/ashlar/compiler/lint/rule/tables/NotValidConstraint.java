package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.sql.Identifier;
import java.util.stream.Stream;

/** NOT VALID holds for new rows alone; the old ones may break it, and the planner may not rely on it. */
final class NotValidConstraint implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.TABLES, "a constraint that was never checked against the rows that are there");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.constraints().stream()
                .filter(constraint -> !constraint.validated() && constraint.enforced())
                .map(constraint -> finding(
                        "the constraint `" + constraint.name() + "` of `" + constraint.table()
                                + "` is NOT VALID: rows from before it may break it",
                        constraint.object(),
                        "`ALTER TABLE " + constraint.table().quoted() + " VALIDATE CONSTRAINT "
                                + Identifier.quote(constraint.name())
                                + "`, which reads the table and blocks no writes"));
    }
}
