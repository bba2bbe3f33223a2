package dev.ashlar.migrate.backfill;

import dev.ashlar.sql.Literal;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Along the pages of a table without a key (a TID range scan, since PostgreSQL 14). A row that is changed moves, behind the
 * walk or before it, so this is only for changes after which a row no longer matches; what was missed is looked for again.
 */
record PageWalk(Sql sql, String table) implements Walk {
    private static final int ROWS_OF_A_PAGE = 50;

    @Override
    public @Nullable Range after(@Nullable String place, int size) throws SQLException {
        long from = place == null ? 0 : Long.parseLong(place);
        long to = Math.min(from + size, total());
        return from >= to ? null : new Range(String.valueOf(to), to - from);
    }

    @Override
    public String within(@Nullable String after, String last) {
        return table + ".ctid < '(" + last + ",0)'::tid"
                + (after == null ? "" : " AND " + table + ".ctid >= '(" + after + ",0)'::tid");
    }

    @Override
    public String among(List<String> keys) {
        return "false";
    }

    @Override
    public String key() {
        return table + ".ctid::text";
    }

    @Override
    public boolean rowsStay() {
        return false;
    }

    @Override
    public int size(int rows) {
        return Math.max(1, rows / ROWS_OF_A_PAGE);
    }

    @Override
    public long total() throws SQLException {
        Long pages = sql.first(
                "SELECT pg_relation_size(" + Literal.text(table)
                        + "::regclass) / current_setting('block_size')::bigint",
                row -> row.getLong(1));
        return pages == null ? 0 : pages;
    }
}
