package dev.ashlar.sql.build;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rows are put together by, told apart by and then sorted by. An expression with a value in it stands by its number in the
 * select list: each time that it is written its value is another parameter, and PostgreSQL takes it for another expression. For
 * the statement that is being written, in which the tables have entered.
 */
final class Keys {
    private final SqlWriter out;
    private final List<Expression<?>> columns;
    private @Nullable Map<Statement, Integer> numbers;

    Keys(SqlWriter out, List<Expression<?>> columns) {
        this.out = out;
        this.columns = columns;
    }

    void write(Expression<?> key) {
        String number = number(key);
        if (number == null) {
            out.expression(key);
        } else {
            out.append(number);
        }
    }

    void write(Order order) {
        String number = number(order.expression());
        if (number == null) {
            order.write(out);
        } else {
            order.write(out, number);
        }
    }

    /** Null for one that is the same however often it is written, and for one that is not in the select list. */
    private @Nullable String number(Expression<?> key) {
        if (key instanceof Column) {
            return null;
        }
        Statement words = out.aside(key);
        Integer number = words.parameters().isEmpty() ? null : numbers().get(words);
        return number == null ? null : number.toString();
    }

    private Map<Statement, Integer> numbers() {
        Map<Statement, Integer> known = numbers;
        if (known == null) {
            known = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                Expression<?> column = columns.get(i);
                if (column.type().readCast().isEmpty()) { // else it is not what is read that rows are sorted by
                    known.putIfAbsent(out.aside(column), i + 1);
                }
            }
            numbers = known;
        }
        return known;
    }
}
