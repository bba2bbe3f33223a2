package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.live.QualifiedName;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Transaction ids go round: near two billion without freezing PostgreSQL stops taking writes, and what holds vacuum back has
 * been there for long.
 */
final class TransactionIdWraparound implements LiveRule {
    @Override
    public About about() {
        return About.error(Category.OPERATIONS, "a database that vacuum does not freeze in time");
    }

    private static final long OLD = 500_000_000;

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        long age = database.server().transactionAge();
        return Stream.of(database.server().object())
                .filter(object -> age >= OLD)
                .map(object -> finding(
                        "the oldest transaction that is not frozen is " + Amounts.count(age)
                                + " transactions old; writes stop near 2,000,000,000",
                        object,
                        "end what holds it back (old transactions, prepared ones, replication slots), then `VACUUM (FREEZE, VERBOSE)`"
                                + oldest(database)));
    }

    private static String oldest(LiveDatabase database) {
        List<QualifiedName> names = database.tables().stream()
                .filter(table -> table.upkeep().frozenAge() >= OLD)
                .sorted(Comparator.comparingLong(
                                (LiveTable table) -> table.upkeep().frozenAge())
                        .reversed())
                .map(LiveTable::name)
                .toList();
        return names.isEmpty() ? "" : " of " + Amounts.names(names);
    }
}
