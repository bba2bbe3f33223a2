package dev.ashlar.runtime.wire;

import dev.ashlar.sql.ListOf;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Scalar;
import dev.ashlar.sql.Statement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/**
 * A statement with its parameters as constants, for COPY, to which nothing can be bound. Where the parameters stand is found by
 * the driver's own parser, as it finds them to bind; a constant is written as libpq's PQescapeLiteral writes it, which is the
 * same text under either {@code standard_conforming_strings}. Types are named where they would be sent with a bound value.
 *
 * @param text what is sent
 * @param begins where each constant begins in it, from 0
 * @param lengths of the constants
 */
record Inlined(String text, List<Integer> begins, List<Integer> lengths) {
    /** @param conforming whether a backslash in the statement's own constants stands for itself */
    static Inlined of(Statement statement, boolean conforming) throws SQLException {
        NativeQuery parsed = Parser.parseJdbcSql(statement.text(), conforming, true, false, false, false)
                .get(0);
        String sql = parsed.nativeSql;
        int[] places = parsed.bindPositions;
        StringBuilder out = new StringBuilder(sql.length() + 32 * places.length);
        List<Integer> begins = new ArrayList<>(places.length);
        List<Integer> lengths = new ArrayList<>(places.length);
        int from = 0;
        for (int i = 0; i < places.length; i++) {
            out.append(sql, from, places[i]);
            begins.add(out.length());
            append(out, statement, i);
            lengths.add(out.length() - begins.get(i));
            from = places[i] + NativeQuery.bindName(i + 1).length();
        }
        return new Inlined(out.append(sql, from, sql.length()).toString(), begins, lengths);
    }

    /** A place that the server tells of what is sent, as one of the text in which {@code $1}, {@code $2}, ... stand. */
    int position(int sent) {
        int longer = 0;
        for (int i = 0; i < begins.size(); i++) {
            int inside = sent - 1 - begins.get(i);
            if (inside >= lengths.get(i)) {
                longer += lengths.get(i) - NativeQuery.bindName(i + 1).length();
            } else if (inside > 0) {
                longer += inside;
            }
        }
        return sent - longer;
    }

    private static void append(StringBuilder out, Statement statement, int index) {
        Parameter parameter = statement.parameters().get(index);
        try {
            append(out, parameter.type(), parameter.value());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "parameter " + (index + 1) + " cannot be sent: " + e.getMessage() + "\n  statement: " + statement,
                    e);
        }
    }

    private static void append(StringBuilder out, PgType<?> type, @Nullable Object value) {
        String text = TextForm.of(type, value);
        if (text == null) {
            out.append("NULL");
            return;
        }
        out.append(Literal.anywhere(TextCodec.checked(text)));
        if (isSentWithType(type)) {
            out.append("::").append(type.sqlName());
        }
    }

    /** What the codecs bind without a type takes that of its place, as a constant without one does. */
    private static boolean isSentWithType(PgType<?> type) {
        if (type instanceof ListOf<?> list) {
            return list.element() instanceof Scalar<?> && isSentWithType(list.element());
        }
        if (!(type instanceof Scalar<?> scalar)) {
            return false;
        }
        return switch (scalar.kind()) {
            case UUID, TEXT, VARCHAR, BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, NUMERIC -> true;
            case TIMESTAMPTZ, TIMESTAMP, DATE, TIME, TIMETZ, BYTEA -> true;
            default -> false;
        };
    }
}
