package dev.ashlar.sql.build;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.OptionalOf;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.TextExpression;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Functions of PostgreSQL that queries commonly call. Any other, your own too, is declared once and called as these are:
 *
 * <pre>{@code
 * static Expression<Float> similarity(Expression<String> a, Expression<String> b) {
 *     return Functions.call(PgType.REAL, "similarity", a, b);
 * }
 * }</pre>
 */
public final class Functions {
    private Functions() {}

    /**
     * A call of a function.
     *
     * @param type of what it answers
     * @param name as SQL writes it, quoted and qualified where it needs to be; never a value
     */
    public static <R> Expression<R> call(PgType<R> type, String name, Expression<?>... arguments) {
        return words(type, name + "(", ", ", ")", arguments);
    }

    /** A value as an expression, bound as a parameter. */
    public static <T> Expression<T> value(PgType<T> type, T value) {
        Objects.requireNonNull(value, "value");
        return Expression.of(type, out -> out.typedParameter(type, value));
    }

    /** NULL of this type. */
    public static <T> Expression<T> noValue(PgType<T> type) {
        return Expression.of(type, out -> out.append("NULL::").append(type.sqlName()));
    }

    /** A condition as a value: true, false, or null when it is unknown. */
    public static Expression<Boolean> truth(Condition condition) {
        return Expression.of(PgType.BOOLEAN, out -> {
            condition.writeOpen(out.append("("));
            out.append(")");
        });
    }

    /** The expression with a type that says that it may be null: {@code optional(sum(SALE.amount))}. */
    public static <T> Expression<Optional<T>> optional(Expression<T> expression) {
        return Expression.of(new OptionalOf<>(expression.type()), expression::write);
    }

    /** The answer of a query of one column and at most one row; null when it has none. */
    public static <T> Expression<T> scalar(Select1<T> query) {
        PgType<T> type = query.type();
        return Expression.of(type, out -> {
            query.writeSubquery(out.append("("));
            out.append(")");
        });
    }

    /** The first that is not null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> Expression<T> coalesce(Expression<T> first, Expression<T>... others) {
        return words(first.type(), "coalesce(", ", ", ")", with(first, others));
    }

    /** The expression, or this value where it is null. */
    public static <T> Expression<T> coalesce(Expression<T> expression, T otherwise) {
        return coalesce(expression, value(expression.type(), otherwise));
    }

    /** Null where the expression has this value. */
    public static <T> Expression<T> nullIf(Expression<T> expression, T value) {
        return words(expression.type(), "nullif(", ", ", ")", expression, value(expression.type(), value));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> Expression<T> greatest(Expression<T> first, Expression<T>... others) {
        return words(first.type(), "greatest(", ", ", ")", with(first, others));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> Expression<T> least(Expression<T> first, Expression<T>... others) {
        return words(first.type(), "least(", ", ", ")", with(first, others));
    }

    public static TextExpression lower(Expression<String> text) {
        return TextExpression.of(call(PgType.STRING, "lower", text));
    }

    public static TextExpression upper(Expression<String> text) {
        return TextExpression.of(call(PgType.STRING, "upper", text));
    }

    public static TextExpression trim(Expression<String> text) {
        return TextExpression.of(call(PgType.STRING, "btrim", text));
    }

    /** Characters, not bytes. */
    public static Expression<Integer> length(Expression<String> text) {
        return call(PgType.INTEGER, "char_length", text);
    }

    /** One behind the other; null counts as nothing. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static TextExpression concat(Expression<String>... texts) {
        return TextExpression.of(call(PgType.STRING, "concat", texts));
    }

    /** @param from counted from 1 */
    public static TextExpression substring(Expression<String> text, int from, int length) {
        return TextExpression.of(
                call(PgType.STRING, "substr", text, value(PgType.INTEGER, from), value(PgType.INTEGER, length)));
    }

    public static TextExpression replace(Expression<String> text, String part, String by) {
        return TextExpression.of(
                call(PgType.STRING, "replace", text, value(PgType.STRING, part), value(PgType.STRING, by)));
    }

    public static <N extends Number> Expression<N> plus(Expression<N> left, Expression<N> right) {
        return words(left.type(), "(", " + ", ")", left, right);
    }

    public static <N extends Number> Expression<N> plus(Expression<N> left, N right) {
        return plus(left, value(left.type(), right));
    }

    public static <N extends Number> Expression<N> minus(Expression<N> left, Expression<N> right) {
        return words(left.type(), "(", " - ", ")", left, right);
    }

    public static <N extends Number> Expression<N> minus(Expression<N> left, N right) {
        return minus(left, value(left.type(), right));
    }

    public static <N extends Number> Expression<N> times(Expression<N> left, Expression<N> right) {
        return words(left.type(), "(", " * ", ")", left, right);
    }

    public static <N extends Number> Expression<N> times(Expression<N> left, N right) {
        return times(left, value(left.type(), right));
    }

    /** Whole numbers give a whole number, cut towards zero. */
    public static <N extends Number> Expression<N> dividedBy(Expression<N> left, Expression<N> right) {
        return words(left.type(), "(", " / ", ")", left, right);
    }

    public static <N extends Number> Expression<N> dividedBy(Expression<N> left, N right) {
        return dividedBy(left, value(left.type(), right));
    }

    public static <N extends Number> Expression<N> abs(Expression<N> number) {
        return call(number.type(), "abs", number);
    }

    /** Half away from zero. */
    public static Expression<BigDecimal> round(Expression<BigDecimal> number, int places) {
        return call(PgType.NUMERIC, "round", number, value(PgType.INTEGER, places));
    }

    /** The moment at which the transaction began. */
    public static Expression<Instant> now() {
        return call(PgType.TIMESTAMPTZ, "now");
    }

    /** A part of time that {@link #dateTrunc} cuts to and {@link #extract} takes out. */
    public enum DatePart {
        YEAR,
        QUARTER,
        MONTH,
        WEEK,
        DAY,
        HOUR,
        MINUTE,
        SECOND;

        private Expression<String> word() {
            return Expression.of(PgType.STRING, out -> out.append("'" + name().toLowerCase(Locale.ROOT) + "'"));
        }
    }

    /**
     * The beginning of the year, month, ... in a time zone.
     *
     * @param zone a name that PostgreSQL knows, such as {@code Europe/Berlin}; days begin elsewhere at other moments
     */
    public static Expression<Instant> dateTrunc(DatePart part, Expression<Instant> moment, String zone) {
        return call(PgType.TIMESTAMPTZ, "date_trunc", part.word(), moment, value(PgType.STRING, zone));
    }

    /** The year, the month from 1, ... of a moment in a time zone; of seconds those that are full. */
    public static Expression<Integer> extract(DatePart part, Expression<Instant> moment, String zone) {
        boolean broken = part == DatePart.SECOND; // a cast would round
        return Expression.of(
                PgType.INTEGER,
                out -> out.append((broken ? "floor(extract(" : "extract(") + part.name() + " FROM ")
                        .expression(moment)
                        .append(" AT TIME ZONE ")
                        .expression(value(PgType.STRING, zone))
                        .append(broken ? "))::int4" : ")::int4"));
    }

    private static Expression<?>[] with(Expression<?> first, Expression<?>[] others) {
        Expression<?>[] all = new Expression<?>[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }

    private static <R> Expression<R> words(
            PgType<R> type, String open, String between, String close, Expression<?>... arguments) {
        List<Expression<?>> all = Arrays.asList(arguments);
        return Expression.of(type, out -> {
            String separator = "";
            out.append(open);
            for (Expression<?> argument : all) {
                out.append(separator).expression(argument);
                separator = between;
            }
            out.append(close);
        });
    }
}
