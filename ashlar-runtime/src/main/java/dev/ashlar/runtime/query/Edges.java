package dev.ashlar.runtime.query;

import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that the first and the last row of a page are sorted by, seen while its rows go by. */
final class Edges {
    private final int column;
    private final int orders;
    private final int size;
    private int seen;
    private @Nullable List<@Nullable String> first;
    private @Nullable List<@Nullable String> last;

    /**
     * @param column where the values begin
     * @param size of a full page
     */
    Edges(int column, int orders, int size) {
        this.column = column;
        this.orders = orders;
        this.size = size;
    }

    void look(Row row) {
        seen++;
        if (seen == 1) {
            first = values(row);
        }
        if (seen == size) {
            last = values(row);
        }
    }

    /** Null when there was no row. */
    @Nullable
    List<@Nullable String> first() {
        return first;
    }

    /** Null when the page is not full. */
    @Nullable
    List<@Nullable String> last() {
        return last;
    }

    private List<@Nullable String> values(Row row) {
        List<@Nullable String> values = new ArrayList<>(orders);
        for (int i = 0; i < orders; i++) {
            values.add(row.get(column + i, PgType.STRING));
        }
        return values;
    }
}
