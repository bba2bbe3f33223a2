package dev.ashlar.runtime.query;

import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.wire.TextForm;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Row;
import dev.ashlar.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that the first and the last row of a page are sorted by, as text, seen while its rows go by. A column that the rows
 * have anyway is taken from there; others stand behind the layout's, as text.
 */
final class Edges {
    private final List<Place> places;
    private final int size;
    private int seen;
    private @Nullable List<@Nullable String> first;
    private @Nullable List<@Nullable String> last;

    private record Place(
            int index, PgType<?> type, @Nullable Expression<?> added) {}

    /** @param size of a full page */
    Edges(Layout<?> layout, List<Order> orders, int size) {
        this.places = places(layout, orders);
        this.size = size;
    }

    private static List<Place> places(Layout<?> layout, List<Order> orders) {
        List<Place> places = new ArrayList<>(orders.size());
        int next = layout.columns();
        for (Order order : orders) {
            int known = order.expression() instanceof Column<?> column && TextForm.isOwn(column.type())
                    ? layout.placeOf(column)
                    : -1;
            places.add(
                    known < 0
                            ? new Place(next++, PgType.STRING, order.expression())
                            : new Place(known, order.expression().type(), null));
        }
        return places;
    }

    /** What has to stand behind the layout's select list. */
    void writeAdded(SqlWriter out) {
        for (Place place : places) {
            if (place.added() != null) {
                out.append(", (").expression(place.added()).append(")::text");
            }
        }
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
        List<@Nullable String> values = new ArrayList<>(places.size());
        for (Place place : places) {
            values.add(TextForm.of(place.type(), row.get(place.index(), place.type())));
        }
        return values;
    }
}
