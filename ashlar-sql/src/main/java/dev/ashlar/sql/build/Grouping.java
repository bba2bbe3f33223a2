package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.SqlWriter;
import java.util.List;
import java.util.function.Consumer;

/** What rows are put together by: one expression, or several groupings of which each makes its own rows. */
public final class Grouping {
    private final Words words;

    private Grouping(Words words) {
        this.words = words;
    }

    private interface Words {
        /** @param key writes one of the expressions */
        void write(SqlWriter out, Consumer<Expression<?>> key);
    }

    static Grouping by(Expression<?> expression) {
        return new Grouping((out, key) -> key.accept(expression));
    }

    /** By all of these, by all but the last, and so on, to one row for everything: totals and sub-totals. */
    public static Grouping rollup(Expression<?>... expressions) {
        return listed("ROLLUP (", List.of(expressions));
    }

    /** By every selection of these. */
    public static Grouping cube(Expression<?>... expressions) {
        return listed("CUBE (", List.of(expressions));
    }

    /** By each of these; an empty one is one row for everything. */
    public static Grouping sets(List<List<Expression<?>>> groupings) {
        List<List<Expression<?>>> all = List.copyOf(groupings);
        return new Grouping((out, key) -> {
            Lists.separated(out.append("GROUPING SETS ("), all, grouping -> {
                Lists.separated(out.append("("), grouping, key);
                out.append(")");
            });
            out.append(")");
        });
    }

    private static Grouping listed(String open, List<Expression<?>> expressions) {
        return new Grouping((out, key) -> {
            Lists.separated(out.append(open), expressions, key);
            out.append(")");
        });
    }

    void write(SqlWriter out, Keys keys) {
        words.write(out, keys::write);
    }
}
