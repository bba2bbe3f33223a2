package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveColumn;
import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LivePolicy;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where several tables are parted by a column, a table that has the column and no row security shows all tenants to
 * everyone.
 */
final class RowSecurityOffBesideTenants implements LiveRule {
    @Override
    public About about() {
        return About.error(Category.SECURITY, "a table with the tenant key that the wall leaves out");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        List<String> keys = keys(database);
        return database.tables().stream()
                .filter(table -> !table.rowSecurity() && table.partitionOf() == null)
                .filter(table -> database.policiesOf(table.name()).findAny().isEmpty())
                .flatMap(table -> database.columnsOf(table.name())
                        .filter(column -> keys.contains(column.name()))
                        .limit(1)
                        .map(column -> finding(
                                "`" + table.name() + "` has `" + column.name()
                                        + "`, which parts the rows of other tables, and no row security",
                                table.object(),
                                "write a policy over `" + column.name() + "`, then `ALTER TABLE "
                                        + table.name().quoted()
                                        + " ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`")));
    }

    /** The columns by which at least two tables part their rows: they are compared with what does not come from the row. */
    private static List<String> keys(LiveDatabase database) {
        return database.policies().stream()
                .flatMap(policy ->
                        database.columnsOf(policy.table()).map(LiveColumn::name).filter(name -> parts(policy, name)))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() >= 2 && !entry.getKey().equals("id"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean parts(LivePolicy policy, String column) {
        String using = policy.using();
        return using != null
                && using.matches("(?s).*(?<![\\w.])\"?" + Pattern.quote(column)
                        + "\"? = (\\( ?SELECT|\\(?NULLIF|\\(?\\(?current_setting).*");
    }
}
