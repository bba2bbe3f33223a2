package dev.ashlar.runtime.write;

import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.query.KeyData.KeyPart;
import dev.ashlar.runtime.query.KeySet;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns keys of rows into the columns that a link to them needs; asks PostgreSQL only when the key does not hold them. */
record Lookup(Session session) {
    /**
     * The wanted columns of the rows with these keys, in no order.
     *
     * @throws RecordNotFound when a row is missing
     */
    List<List<Object>> values(Table table, List<KeyData> keys, List<String> wanted) {
        List<List<Object>> values = new ArrayList<>(keys.size());
        List<KeyData> unknown = new ArrayList<>();
        for (KeyData key : keys) {
            List<Object> known = known(table, key, wanted);
            if (known == null) {
                unknown.add(key.within(session.tenant()));
            } else {
                values.add(known);
            }
        }
        for (List<KeyData> alike : byColumns(unknown)) {
            values.addAll(select(table, alike, wanted));
        }
        return values;
    }

    /** Keys with the same columns together. */
    static List<List<KeyData>> byColumns(List<KeyData> keys) {
        Map<String, List<KeyData>> groups = new LinkedHashMap<>();
        for (KeyData key : keys) {
            groups.computeIfAbsent(key.toString(), columns -> new ArrayList<>()).add(key);
        }
        return List.copyOf(groups.values());
    }

    /** Keys of one kind as a condition on the row that is called {@link Layout#ROOT}; duplicates are taken once. */
    static KeySet set(List<KeyData> keys) {
        List<String> columns = new ArrayList<>();
        List<PgType<?>> types = new ArrayList<>();
        for (KeyPart<?> part : keys.get(0).parts()) {
            columns.add(Layout.ROOT + "." + part.column().quotedName());
            types.add(part.column().type());
        }
        List<List<Object>> values = new ArrayList<>();
        for (KeyData key : keys) {
            List<Object> value = new ArrayList<>();
            key.parts().forEach(part -> value.add(Objects.requireNonNull(part.value())));
            values.add(value);
        }
        return new KeySet(columns, types, values.stream().distinct().toList());
    }

    private @Nullable List<Object> known(Table table, KeyData key, List<String> wanted) {
        List<Object> values = new ArrayList<>(wanted.size());
        for (String column : wanted) {
            Object value = known(table, key, column);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private @Nullable Object known(Table table, KeyData key, String column) {
        for (KeyPart<?> part : key.parts()) {
            if (part.value() != null && part.column().name().equals(column)) {
                return part.value();
            }
        }
        Column<?> tenantKey = table.tenantKey();
        return tenantKey != null && tenantKey.name().equals(column) ? session.tenant() : null;
    }

    private List<List<Object>> select(Table table, List<KeyData> keys, List<String> wanted) {
        List<Column<?>> columns = new ArrayList<>();
        wanted.forEach(name -> columns.add(table.column(name)));
        Returning returning = new Returning(null, columns);
        KeySet set = set(keys);
        List<List<Object>> found = session.query(selection(table, set, returning), row -> {
            Map<String, @Nullable Object> read = returning.read(row).columns();
            List<Object> values = new ArrayList<>();
            wanted.forEach(name -> values.add(Objects.requireNonNull(read.get(name))));
            return values;
        });
        if (found.size() < set.keys().size()) {
            throw new RecordNotFound(table.name(), keys.get(0).toString());
        }
        return found;
    }

    private static Statement selection(Table table, KeySet keys, Returning returning) {
        SqlWriter out = new SqlWriter().append("SELECT ");
        returning.write(out);
        out.append(" FROM ")
                .append(table.quotedName())
                .append(" AS ")
                .append(Layout.ROOT)
                .append(" WHERE ");
        keys.write(out);
        return Alive.and(out, table).toStatement();
    }
}
