package dev.ashlar.runtime.law;

import dev.ashlar.sql.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All rows of a store as text: to compare them, and to make PostgreSQL hold the same. */
record StoreText(Realm realm, Map<String, List<Item>> tables) {
    /** All rows in an order of their own, a line each; values that cannot be told apart by reading are alike. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        tables.forEach((table, rows) -> rows.stream()
                .map(row -> table + " " + line(row))
                .sorted()
                .forEach(line -> lines.append(line).append('\n')));
        return lines.toString();
    }

    private static String line(Item row) {
        return new TreeMap<>(row.values())
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + shown(one.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** A client reads a list that is NULL as an empty one. */
    static String shown(@Nullable Object value) {
        return value instanceof List<?> list && list.isEmpty() ? "null" : String.valueOf(value);
    }

    /** Takes out what was there, and puts these rows in. */
    String sql() {
        StringBuilder sql = new StringBuilder();
        List<String> names = new ArrayList<>(tables.keySet());
        Collections.reverse(names);
        for (String table : names) {
            sql.append("DELETE FROM \"").append(table).append("\";\n");
        }
        tables.forEach((table, items) -> sql.append(items.isEmpty() ? "" : insert(table, items)));
        return sql.toString();
    }

    /** All in one statement, for a boss may stand behind its team. */
    private String insert(String table, List<Item> items) {
        return insert(
                table,
                items,
                realm.junctions().contains(table)
                        ? Set.of()
                        : Kinds.named(table).rules().computed().keySet());
    }

    private static String insert(String table, List<Item> all, Set<String> computed) {
        List<Item> items = all.stream()
                .map(item -> {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>(item.values());
                    values.keySet().removeAll(computed);
                    return new Item(values);
                })
                .toList();
        return "INSERT INTO \"" + table + "\" ("
                + items.get(0).values().keySet().stream()
                        .map(c -> '"' + c + '"')
                        .collect(Collectors.joining(", "))
                + ") VALUES "
                + items.stream().map(StoreText::values).collect(Collectors.joining(", "))
                + ";\n";
    }

    private static String values(Item item) {
        return item.values().values().stream().map(StoreText::literal).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String literal(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof List<?> list) {
            return "'{" + list.stream().map(v -> "\"" + v + "\"").collect(Collectors.joining(",")) + "}'";
        }
        String text = value instanceof Json json ? json.text() : value.toString();
        return "'" + text.replace("'", "''") + "'";
    }
}
