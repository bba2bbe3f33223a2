package dev.ashlar.migrate.backfill;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.script.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the way to walk over a table: the key that the marker names, the primary key, or the pages. */
final class Keys {
    private static final String UNIQUE = """
            SELECT i.indexrelid, i.indisprimary, a.attname, quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
                   a.attnotnull
              FROM pg_index i
              CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (attnum, n)
              JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
             WHERE i.indrelid = to_regclass(?) AND i.indisunique AND i.indisvalid AND i.indpred IS NULL
               AND i.indexprs IS NULL AND k.n <= i.indnkeyatts
             ORDER BY i.indisprimary DESC, i.indexrelid, k.n
            """;
    private static final String COLUMNS =
            "SELECT attname FROM pg_attribute" + " WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped";
    private static final String KIND = "SELECT relkind FROM pg_class WHERE oid = to_regclass(?)";

    private final Connection connection;
    private final Step.Backfill step;

    Keys(Connection connection, Step.Backfill step) {
        this.connection = connection;
        this.step = step;
    }

    private record Found(String column, KeyColumn written, boolean primary, boolean notNull) {}

    /** @throws MigrationException.InvalidScript when the marker's key is none, or when there is no way at all */
    Walk walk() throws SQLException {
        List<String> asked = step.key().stream().map(Keys::unquoted).toList();
        if (asked.equals(List.of("ctid"))) {
            return pages();
        }
        refuseUnknown(asked);
        for (List<Found> key : uniqueKeys()) {
            if (isWanted(key, asked)) {
                return new KeyWalk(
                        new Sql(connection),
                        step.table(),
                        key.stream().map(Found::written).toList());
            }
        }
        if (asked.isEmpty()) {
            return pages();
        }
        throw refused(
                "the key `" + String.join(",", step.key()) + "` is not NOT NULL and unique"
                        + (asked.size() == 1 ? " by itself" : " together"),
                "name the primary key, or columns that are NOT NULL and have a unique index of their own; or leave `key=` out");
    }

    private static boolean isWanted(List<Found> key, List<String> asked) {
        Set<String> columns = key.stream().map(Found::column).collect(Collectors.toSet());
        return asked.isEmpty()
                ? key.get(0).primary()
                : columns.equals(Set.copyOf(asked)) && key.stream().allMatch(Found::notNull);
    }

    private void refuseUnknown(List<String> asked) throws SQLException {
        Set<String> there = new TreeSet<>(texts(COLUMNS));
        for (String column : asked) {
            if (!there.contains(column)) {
                throw refused(
                        "the key `" + column + "` is no column of " + step.table(),
                        "its columns are " + String.join(", ", there));
            }
        }
    }

    private Walk pages() throws SQLException {
        if (!texts(KIND).equals(List.of("r"))) {
            throw refused(
                    step.table() + " has no primary key, and it is no plain table whose pages could be walked along",
                    "name columns that are NOT NULL and unique together: key=a,b");
        }
        if (step.condition().equals("true")) {
            throw refused(
                    "without a key nobody can tell which rows of " + step.table() + " were changed already",
                    "add a WHERE that a row no longer fulfils when it is changed, such as `WHERE slug IS NULL`");
        }
        return new PageWalk(new Sql(connection), step.table());
    }

    private Iterable<List<Found>> uniqueKeys() throws SQLException {
        Map<Long, List<Found>> keys = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(UNIQUE)) {
            query.setString(1, step.table());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    keys.computeIfAbsent(rows.getLong(1), oid -> new ArrayList<>())
                            .add(new Found(
                                    rows.getString(3),
                                    new KeyColumn(rows.getString(4), rows.getString(5)),
                                    rows.getBoolean(2),
                                    rows.getBoolean(6)));
                }
            }
        }
        return keys.values();
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, step.table());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") && name.endsWith("\"") && name.length() > 1
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name.toLowerCase(Locale.ROOT);
    }

    private MigrationException refused(String message, String help) {
        return new MigrationException.InvalidScript(
                Diagnostic.error("backfill-key", message, step.marker()).help(help));
    }
}
