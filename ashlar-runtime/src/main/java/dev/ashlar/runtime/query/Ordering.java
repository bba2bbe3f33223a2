package dev.ashlar.runtime.query;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;

/** The order that a statement's rows are read in. */
record Ordering(List<Order> orders) {
    /**
     * As asked for; for a page, made total by the primary key, which goes down when all goes down, so that one index goes along;
     * turned round when it is read from the end.
     */
    static Ordering of(Arguments asked, Table table) {
        Ordering orders = new Ordering(asked.orders());
        Ordering all = asked.isPaged() ? orders.total(table.primaryKey()) : orders;
        return asked.isBackward() ? all.reversed() : all;
    }

    /** With the columns of a key behind those that are not there yet. */
    Ordering total(List<Column<?>> key) {
        List<Order> total = new ArrayList<>(orders);
        boolean down = !orders.isEmpty() && orders.stream().allMatch(Order::isDescending);
        key.forEach(column -> addMissing(total, column, down));
        return new Ordering(List.copyOf(total));
    }

    private Ordering reversed() {
        return new Ordering(orders.stream().map(Order::reversed).toList());
    }

    /**
     * Sorted by these first, as DISTINCT ON wants it.
     *
     * @param said what stands for each
     */
    Ordering leading(List<Expression<?>> first, List<Expression<?>> said) {
        List<Order> all = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            Expression<?> expression = first.get(i);
            Expression<?> words = said.get(i);
            all.add(orders.stream()
                    .filter(order -> order.expression() == expression)
                    .findFirst()
                    .map(order -> order.of(words))
                    .orElseGet(words::asc));
        }
        orders.stream().filter(order -> !first.contains(order.expression())).forEach(all::add);
        return new Ordering(List.copyOf(all));
    }

    private static void addMissing(List<Order> orders, Column<?> column, boolean down) {
        for (Order order : orders) {
            if (order.expression() == column) {
                return;
            }
        }
        orders.add(down ? column.desc() : column.asc());
    }

    /** {@code ORDER BY ...} after a space, or nothing. */
    void write(SqlWriter out) {
        write(out, " ORDER BY ");
    }

    void write(SqlWriter out, String first) {
        String before = first;
        for (Order order : orders) {
            order.write(out.append(before));
            before = ", ";
        }
    }
}
