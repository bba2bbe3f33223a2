package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.SqlWriter;
import java.util.function.Consumer;

/** Where a {@link Frame} begins or ends. Immutable. */
public final class FrameBound {
    /** The first row of the partition. */
    public static final FrameBound UNBOUNDED_PRECEDING = new FrameBound(out -> out.append("UNBOUNDED PRECEDING"));

    /** The row itself; in a range or in groups the rows that are equal in the order too. */
    public static final FrameBound CURRENT_ROW = new FrameBound(out -> out.append("CURRENT ROW"));

    /** The last row of the partition. */
    public static final FrameBound UNBOUNDED_FOLLOWING = new FrameBound(out -> out.append("UNBOUNDED FOLLOWING"));

    private final Consumer<SqlWriter> words;

    private FrameBound(Consumer<SqlWriter> words) {
        this.words = words;
    }

    /** So many rows, or groups, before the row. Part of the text: PostgreSQL makes one pass for windows of the same text. */
    public static FrameBound preceding(long count) {
        return new FrameBound(out -> out.append(Long.toString(count)).append(" PRECEDING"));
    }

    /** So far before the row: of a range, what can be taken off the value that is sorted by, an interval off a moment say. */
    public static FrameBound preceding(Expression<?> distance) {
        return new FrameBound(out -> out.expression(distance).append(" PRECEDING"));
    }

    /** So many rows, or groups, behind the row. */
    public static FrameBound following(long count) {
        return new FrameBound(out -> out.append(Long.toString(count)).append(" FOLLOWING"));
    }

    /** So far behind the row: see {@link #preceding(Expression)}. */
    public static FrameBound following(Expression<?> distance) {
        return new FrameBound(out -> out.expression(distance).append(" FOLLOWING"));
    }

    void write(SqlWriter out) {
        words.accept(out);
    }
}
