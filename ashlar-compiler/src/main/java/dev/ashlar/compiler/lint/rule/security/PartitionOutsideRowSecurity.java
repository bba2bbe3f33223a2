package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parent's policies hold for queries of the parent; a query of a partition is under the partition's own, and there are
 * none.
 */
final class PartitionOutsideRowSecurity implements LiveRule {
    @Override
    public About about() {
        return About.error(Category.SECURITY, "a partition that can be read around its parent's policies");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.tables().stream()
                .filter(table -> table.partitionOf() != null && !table.rowSecurity())
                .filter(table -> Optional.ofNullable(table.partitionOf())
                        .flatMap(database::table)
                        .filter(LiveTable::rowSecurity)
                        .isPresent())
                .filter(table -> !Guarded.readers(table.object(), database).isEmpty())
                .map(table -> finding(
                        "the partition `" + table.name() + "` may be read by "
                                + Amounts.names(Guarded.readers(table.object(), database))
                                + ", outside the policies of `" + table.partitionOf() + "`",
                        table.object(),
                        "`REVOKE ALL ON " + table.name().quoted() + " FROM "
                                + Guarded.quoted(Guarded.readers(table.object(), database))
                                + "`, or enable row security on it too: with no policy it is closed"));
    }
}
