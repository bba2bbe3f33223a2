package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.SqlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows around a row.
 *
 * @param frame which of them, counted from the row; without one, those from the first to the row's peers when there is an
 *     order, else all
 */
public record Window(
        List<Expression<?>> partition,
        List<Order> orders,
        @Nullable Frame frame) {
    /** All rows. */
    public static final Window ALL = new Window(List.of(), List.of(), null);

    public Window {
        partition = List.copyOf(partition);
        orders = List.copyOf(orders);
    }

    /** The rows that have the same values here. */
    public static Window partitionBy(Expression<?>... expressions) {
        return new Window(List.of(expressions), List.of(), null);
    }

    public Window orderBy(Order... order) {
        return new Window(partition, List.of(order), frame);
    }

    /** So many rows before, the row, and so many behind. */
    public Window rowsAround(int before, int behind) {
        return frame(Frame.rows(FrameBound.preceding(before), FrameBound.following(behind)));
    }

    /** From the first to the row itself: a running total. */
    public Window rowsSoFar() {
        return frame(Frame.rows(FrameBound.UNBOUNDED_PRECEDING, FrameBound.CURRENT_ROW));
    }

    /** All of the partition, although there is an order. */
    public Window wholePartition() {
        return frame(Frame.rows(FrameBound.UNBOUNDED_PRECEDING, FrameBound.UNBOUNDED_FOLLOWING));
    }

    /** Any other part of it. */
    public Window frame(Frame rows) {
        return new Window(partition, orders, rows);
    }

    /** {@code  OVER (PARTITION BY ... ORDER BY ...)}. */
    void write(SqlWriter out) {
        String between = "";
        out.append(" OVER (");
        if (!partition.isEmpty()) {
            Lists.separated(out.append("PARTITION BY "), partition, out::expression);
            between = " ";
        }
        if (!orders.isEmpty()) {
            Lists.separated(out.append(between).append("ORDER BY "), orders, order -> order.write(out));
            between = " ";
        }
        if (frame != null) {
            frame.write(out.append(between));
        }
        out.append(")");
    }
}
