package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.compiler.lint.rule.Statements;
import java.util.stream.Stream;

/**
 * What does not fit into work_mem is written to temporary files and read again: a hundred times slower than memory.
 */
final class StatementSpillsToDisk implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.OPERATIONS, "a statement that sorts or hashes on disk");
    }

    private static final long MANY = 1_280;
    private static final long OFTEN = 10;

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.statements().stream()
                .filter(statement ->
                        statement.calls() >= OFTEN && statement.temporaryBlocks() / statement.calls() >= MANY)
                .map(
                        statement -> finding(
                                "writes " + Amounts.bytes(statement.temporaryBlocks() / statement.calls() * 8192)
                                        + " of temporary files in each of " + Amounts.count(statement.calls())
                                        + " calls: `" + Statements.shown(statement) + "`",
                                statement.object(),
                                "let an index bring the order or the filter; or `SET LOCAL work_mem = '...'` for this statement alone"));
    }
}
