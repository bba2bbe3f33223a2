package dev.ashlar.compiler.lint.rule.choosing;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.compiler.lint.rule.Statements;
import dev.ashlar.sql.Identifier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** `@>` and `?` over jsonb read every document; a GIN index finds those that contain what is asked. */
final class ChooseGinForJsonb implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.CHOOSING, "documents that are searched without an index for them");
    }

    private static final long LARGE = 10_000;
    private static final double SLOW = 50;
    private static final long OFTEN = 100;
    private static final Pattern CONTAINS = Pattern.compile("@>|@\\?|\\?[|&]?\\s*\\$\\d");

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.statements().stream()
                .filter(statement -> Statements.isSelect(statement)
                        && statement.meanMillis() >= SLOW
                        && statement.calls() >= OFTEN
                        && CONTAINS.matcher(statement.text()).find())
                .flatMap(statement -> Workload.tables(statement, database)
                        .filter(table ->
                                table.upkeep().live() >= LARGE && !Workload.hasIndex(table, database, "gin", ""))
                        .flatMap(table -> database.columnsOf(table.name()))
                        .filter(column -> column.type().equals("jsonb") && Workload.names(statement, column.name()))
                        .limit(1)
                        .map(column -> finding(
                                "searches the documents of `" + column.table() + "." + column.name() + "` in "
                                        + Amounts.millis(statement.meanMillis()) + ", "
                                        + Amounts.count(statement.calls()) + " times, without an index",
                                statement.object(),
                                "`CREATE INDEX CONCURRENTLY ... ON "
                                        + column.table().quoted() + " USING gin (" + Identifier.quote(column.name())
                                        + " jsonb_path_ops)`")));
    }
}
