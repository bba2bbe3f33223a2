package dev.ashlar.bench.jdbc;

import dev.ashlar.bench.contest.Filter;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** The conditions of a filter: as text, and bound in the same order. Lists are arrays, so their length is no other text. */
final class Where {
    private Where() {}

    static String text(Filter filter) {
        StringBuilder sql = new StringBuilder(256).append("SELECT id, title, created_at FROM posts WHERE true");
        add(sql, filter, Filter.PUBLISHED, " AND published = ?");
        add(sql, filter, Filter.FROM, " AND created_at >= ?");
        add(sql, filter, Filter.UNTIL, " AND created_at < ?");
        add(sql, filter, Filter.AUTHOR, " AND author_id = ?");
        add(sql, filter, Filter.AUTHORS, " AND author_id = ANY (?)");
        add(sql, filter, Filter.BEGINNING, " AND title LIKE ?");
        add(sql, filter, Filter.NOT_TITLE, " AND title <> ?");
        add(sql, filter, Filter.BEHIND, " AND id > ?");
        return sql.append(" ORDER BY created_at DESC LIMIT 20").toString();
    }

    static void bind(PreparedStatement s, Filter filter) throws SQLException {
        int i = 1;
        if (filter.has(Filter.PUBLISHED)) {
            s.setBoolean(i++, filter.published());
        }
        if (filter.has(Filter.FROM)) {
            instant(s, i++, filter.from());
        }
        if (filter.has(Filter.UNTIL)) {
            instant(s, i++, filter.until());
        }
        if (filter.has(Filter.AUTHOR)) {
            s.setObject(i++, filter.author());
        }
        if (filter.has(Filter.AUTHORS)) {
            s.setArray(
                    i++,
                    s.getConnection().createArrayOf("uuid", filter.authors().toArray()));
        }
        if (filter.has(Filter.BEGINNING)) {
            s.setString(i++, filter.beginning() + "%");
        }
        if (filter.has(Filter.NOT_TITLE)) {
            s.setString(i++, filter.notTitle());
        }
        if (filter.has(Filter.BEHIND)) {
            s.setObject(i++, filter.behind());
        }
    }

    static void instant(PreparedStatement s, int index, Instant value) throws SQLException {
        s.setObject(index, value.atOffset(ZoneOffset.UTC));
    }

    private static void add(StringBuilder sql, Filter filter, int condition, String text) {
        if (filter.has(condition)) {
            sql.append(text);
        }
    }
}
