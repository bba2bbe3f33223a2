package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/**
 * INHERITS shares columns and not keys: unique keys and foreign keys do not span the children, and a query of the parent
 * reads all of them.
 */
final class TableInheritance implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.TABLES, "tables that inherit from each other");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.tables().stream()
                .filter(table -> !table.inherits().isEmpty())
                .map(table -> finding(
                        "`" + table.name() + "` inherits from " + Amounts.names(table.inherits())
                                + ": no unique key or foreign key spans the two",
                        table.object(),
                        "partition the parent instead, or give the tables a foreign key or a mixin of columns"));
    }
}
