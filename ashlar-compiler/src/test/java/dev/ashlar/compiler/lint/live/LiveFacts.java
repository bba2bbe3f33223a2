package dev.ashlar.compiler.lint.live;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.model.ReferentialAction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts of a database for tests of rules: sensible values, and a test says only what matters to it. */
public final class LiveFacts {
    public static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    public static final LiveDatabase EMPTY = new LiveDatabase(
            server(),
            Catalog.EMPTY,
            List.of(new LiveSchema("public", "owner")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private LiveFacts() {}

    /** PostgreSQL 18, a primary that has counted for 90 days. */
    public static LiveServer server() {
        Instant since = NOW.minus(Duration.ofDays(90));
        LiveServer.Connections connections = new LiveServer.Connections(100, 5, 0, 0);
        return new LiveServer(
                180001, "app", "owner", false, false, NOW, since, since, 1 << 30, 1000, 1000, 1, 0, false, connections);
    }

    public static QualifiedName name(String name) {
        return new QualifiedName("public", name);
    }

    public static LiveTable table(String name, long rows) {
        return new LiveTable(
                name(name),
                LiveTable.Kind.ORDINARY,
                "owner",
                rows,
                new LiveTable.Sizes(rows * 100, rows * 30, 0),
                LiveTable.Activity.NONE,
                new LiveTable.Upkeep(rows, 0, 0, NOW, NOW, 1000),
                false,
                false,
                false,
                null,
                List.of(),
                List.of(),
                null);
    }

    public static LiveColumn column(String table, String name, String type) {
        return new LiveColumn(name(table), name, 1, type, 'b', false, true, null, false, false, null, Optional.empty());
    }

    /** A valid B-tree that was never read. */
    public static LiveIndex index(String table, String name, String... keys) {
        String definition =
                "CREATE INDEX " + name + " ON public." + table + " USING btree (" + String.join(", ", keys) + ")";
        return new LiveIndex(
                name(table),
                name,
                "btree",
                List.of(keys),
                List.of(),
                false,
                false,
                false,
                null,
                null,
                false,
                definition,
                true,
                true,
                false,
                false,
                1 << 20,
                0,
                null);
    }

    public static LiveForeignKey foreignKey(String table, String column, String target) {
        return new LiveForeignKey(
                name(table),
                table + "_" + column + "_fkey",
                List.of(column),
                List.of("uuid"),
                name(target),
                List.of("id"),
                List.of("uuid"),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                true,
                false);
    }

    /** A policy FOR ALL that everyone is under. */
    public static LivePolicy policy(String table, String name, String using) {
        return new LivePolicy(name(table), name, true, "ALL", List.of("public"), using, null);
    }

    /** A role that may log in and nothing more. */
    public static LiveRole role(String name) {
        return new LiveRole(name, false, false, true, false, false, false, true, -1, List.of(), Map.of(), 0);
    }

    public static LiveFunction function(String name, String body) {
        return new LiveFunction(
                name(name), "", "integer", "sql", "owner", false, false, null, "VOLATILE", List.of("public"), body);
    }

    public static LiveView view(String name, String definition, String... reads) {
        List<QualifiedName> tables =
                List.of(reads).stream().map(LiveFacts::name).toList();
        return new LiveView(name(name), false, "owner", false, false, true, definition, tables, -1, 0, null);
    }

    public static LiveSequence sequence(String name, String type, long last, long maximum) {
        return new LiveSequence(name(name), type, last, 1, maximum, 1, false, false, null, null, null);
    }

    public static LiveSetting setting(String name, String value, String unit) {
        return new LiveSetting(name, value, unit, "default");
    }
}
