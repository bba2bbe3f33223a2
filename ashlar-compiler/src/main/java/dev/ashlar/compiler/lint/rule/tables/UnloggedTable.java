package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/**
 * Unlogged tables are not in the write-ahead log: they are empty after a crash, on replicas, and after a restore of a base
 * backup.
 */
final class UnloggedTable implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.TABLES, "a table that a crash empties");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.tables().stream()
                .filter(LiveTable::unlogged)
                .map(table -> finding(
                        "`" + table.name() + "` is unlogged: a crash empties it, and no replica has it",
                        table.object(),
                        "keep it for what may be lost; else `ALTER TABLE "
                                + table.name().quoted() + " SET LOGGED`, which rewrites it"));
    }
}
