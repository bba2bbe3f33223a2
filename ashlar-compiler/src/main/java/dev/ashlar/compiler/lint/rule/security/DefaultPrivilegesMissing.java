package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveRole;
import dev.ashlar.compiler.lint.live.LiveSchema;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.sql.Identifier;
import java.util.List;
import java.util.stream.Stream;

/**
 * GRANT ... ON ALL TABLES is for the tables of that moment: the next migration makes one that the application may not read.
 */
final class DefaultPrivilegesMissing implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.SECURITY, "grants on every table of a schema, and none for those to come");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.schemas().stream()
                .flatMap(schema -> database.roles().stream()
                        .filter(role -> hasEvery(role, schema, database) && !willHave(role, schema, database))
                        .map(role -> finding(
                                "`" + role.name() + "` may read every table of the schema `" + schema.name()
                                        + "`, and will not those that are made later",
                                schema.object(),
                                "`ALTER DEFAULT PRIVILEGES FOR ROLE "
                                        + Identifier.quote(maker(schema, database))
                                        + " IN SCHEMA " + Identifier.quote(schema.name())
                                        + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "
                                        + Identifier.quote(role.name()) + "`")));
    }

    private static Stream<LiveTable> tables(LiveSchema schema, LiveDatabase database) {
        return database.tables().stream()
                .filter(table -> table.name().schema().equals(schema.name()) && table.partitionOf() == null);
    }

    /** The role that makes the tables; the schema `public` belongs to nobody in particular. */
    private static String maker(LiveSchema schema, LiveDatabase database) {
        return tables(schema, database).map(LiveTable::owner).findFirst().orElse(schema.owner());
    }

    private static boolean hasEvery(LiveRole role, LiveSchema schema, LiveDatabase database) {
        List<LiveTable> tables = tables(schema, database)
                .filter(table -> !table.owner().equals(role.name()))
                .toList();
        return tables.size() >= 3
                && tables.stream()
                        .allMatch(table ->
                                Guarded.readers(table.object(), database).contains(role.name()));
    }

    private static boolean willHave(LiveRole role, LiveSchema schema, LiveDatabase database) {
        return database.defaultPrivileges().stream()
                .filter(privilege -> privilege.schema() == null || schema.name().equals(privilege.schema()))
                .anyMatch(privilege -> privilege.objects().equals("TABLE")
                        && privilege.grantee().equals(role.name()));
    }
}
