package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.sql.Identifier;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Types like regproc keep numbers that differ in the next major version: pg_upgrade stops at a table that has one.
 */
final class RegTypeColumn implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.TYPES, "a column of a type that pg_upgrade refuses");
    }

    private static final Set<String> REFUSED = Set.of(
            "regcollation",
            "regconfig",
            "regdictionary",
            "regnamespace",
            "regoper",
            "regoperator",
            "regproc",
            "regprocedure");

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.columns().stream()
                .filter(column -> REFUSED.contains(column.type().replace("[]", "")))
                .map(column -> finding(
                        "`" + column.table() + "." + column.name() + "` is " + column.type()
                                + ", which pg_upgrade refuses",
                        column.object(),
                        "`ALTER TABLE " + column.table().quoted() + " ALTER COLUMN " + Identifier.quote(column.name())
                                + " TYPE text`"));
    }
}
