package dev.ashlar.sql.build;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What many rows come to, made by {@link Aggregates}.
 *
 * @param call the function's name and its opening parenthesis, with what stands before the arguments
 * @param arguments without a comma at the end
 * @param orders in which order the rows come
 * @param filter which rows count
 * @param cast what follows the whole, so that the type is the one promised
 */
public record Aggregate<T>(
        PgType<T> type,
        String call,
        List<Expression<?>> arguments,
        List<Order> orders,
        List<Condition> filter,
        String cast)
        implements Expression<T> {
    public Aggregate {
        arguments = List.copyOf(arguments);
        orders = List.copyOf(orders);
        filter = List.copyOf(filter);
    }

    /** Of the rows that meet all of the conditions, with those of earlier calls. */
    public Aggregate<T> filter(Condition... conditions) {
        List<Condition> all = new ArrayList<>(filter);
        Arrays.stream(conditions).map(Condition::said).forEach(all::add);
        return new Aggregate<>(type, call, arguments, orders, all, cast);
    }

    /** With the rows in this order, where it matters: {@code arrayAgg}, {@code stringAgg}. */
    public Aggregate<T> orderBy(Order... order) {
        return new Aggregate<>(type, call, arguments, List.of(order), filter, cast);
    }

    /** Of the rows around each row, which stay as they are. */
    public Expression<T> over(Window window) {
        return Expression.of(type, out -> {
            writeCall(out.append(cast.isEmpty() ? "" : "("));
            window.write(out);
            out.append(cast.isEmpty() ? "" : ")").append(cast);
        });
    }

    @Override
    public void write(SqlWriter out) {
        if (cast.isEmpty() || filter.isEmpty()) {
            writeCall(out);
        } else {
            writeCall(out.append("("));
            out.append(")");
        }
        out.append(cast);
    }

    private void writeCall(SqlWriter out) {
        out.append(call);
        Lists.separated(out, arguments, out::expression);
        if (!orders.isEmpty()) {
            Lists.separated(out.append(" ORDER BY "), orders, order -> order.write(out));
        }
        out.append(")");
        if (!filter.isEmpty()) {
            Condition.all(filter).writeOpen(out.append(" FILTER (WHERE "));
            out.append(")");
        }
    }
}
