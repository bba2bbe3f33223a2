package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.query.KeyData.KeyPart;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns keys of rows into the columns that a link to them needs; asks PostgreSQL only when the key does not hold them.
 *
 * @param when the links matter only then; null: always
 */
record Lookup(Session session, @Nullable Presence when) {
    Lookup(Session session) {
        this(session, null);
    }

    /**
     * The wanted columns of the rows with these keys, in the order of the keys. That a row lives is asked on the way where the key
     * itself holds them.
     *
     * @throws dev.ashlar.runtime.error.RecordNotFound when a row is missing
     */
    List<List<@Nullable Object>> values(Table table, List<KeyData> keys, List<String> wanted) {
        List<List<@Nullable Object>> values = new ArrayList<>(keys.size());
        List<Aim> unknown = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<KeyData> trusted = new ArrayList<>();
        Filter limit = Limited.rows(session, table);
        for (int i = 0; i < keys.size(); i++) {
            List<@Nullable Object> known = limit == null ? known(table, keys.get(i), wanted) : null;
            values.add(known == null ? List.of() : known);
            if (known == null) {
                unknown.add(Aim.of(table, keys.get(i).within(session.tenant())).and(limit));
                places.add(i);
            } else if (table.softDelete() != null) {
                trusted.add(keys.get(i).within(session.tenant()));
            }
        }
        new Living(session, when).require(table, trusted);
        List<List<@Nullable Object>> found = require(unknown, wanted);
        for (int i = 0; i < places.size(); i++) {
            values.set(places.get(i), found.get(i));
        }
        return values;
    }

    /** The same, but PostgreSQL is asked of every row. */
    List<List<@Nullable Object>> asked(Table table, List<KeyData> keys, List<String> wanted) {
        Filter limit = Limited.rows(session, table);
        List<Aim> aims = new ArrayList<>(keys.size());
        keys.forEach(key -> aims.add(Aim.of(table, key.within(session.tenant())).and(limit)));
        return require(aims, wanted);
    }

    private List<List<@Nullable Object>> require(List<Aim> aims, List<String> wanted) {
        if (aims.isEmpty()) {
            return List.of();
        }
        Map<Integer, Written> found = find(aims, Returning.of(aims.get(0).table(), wanted), "");
        List<List<@Nullable Object>> values = new ArrayList<>(aims.size());
        for (int i = 0; i < aims.size(); i++) {
            Written row = found.get(i);
            if (row == null) {
                throw aims.get(i).notThere();
            }
            values.add(row.values(wanted));
        }
        return values;
    }

    /** The rows that are there, by the number of their aim. */
    Map<Integer, Written> find(List<Aim> aims, Returning returning, String lock) {
        Map<Integer, Written> found = new HashMap<>();
        for (List<Integer> group : Alike.groups(aims.size(), i -> aims.get(i).form())) {
            new Aimed(session, Alike.chosen(aims, group))
                    .select(returning, lock)
                    .forEach((number, row) -> found.put(group.get(number), row));
        }
        return found;
    }

    /** What the key itself says; null when it does not say all. */
    @Nullable
    List<@Nullable Object> known(Table table, KeyData key, List<String> wanted) {
        List<@Nullable Object> values = new ArrayList<>(wanted.size());
        for (String column : wanted) {
            Object value = known(table, key, column);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    /** What the key itself says of one column; null when it does not say it. */
    @Nullable
    Object known(Table table, KeyData key, String column) {
        for (int i = 0; i < key.size(); i++) {
            KeyPart<?> part = key.part(i);
            if (part.value() != null && part.column().name().equals(column)) {
                return part.value();
            }
        }
        Column<?> tenantKey = table.tenantKey();
        return tenantKey != null && tenantKey.name().equals(column) ? session.tenant() : null;
    }
}
