package dev.ashlar.runtime.query;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What rows are distinct by. DISTINCT ON and ORDER BY have to say the same, and PostgreSQL takes an expression that is written
 * twice for two when it holds a value or a sub-query: all but columns are selected under a name, and the name is said twice.
 */
record DistinctOn(List<Expression<?>> asked) {
    /** {@code DISTINCT ON (...)}, after other columns that come first, each with a comma behind. */
    void write(SqlWriter out, String first) {
        Groups.separated(out.append("DISTINCT ON (").append(first), said(), out::expression);
        out.append(") ");
    }

    /** Behind the columns that are selected: those that have a name for this only. */
    void writeNamed(SqlWriter out) {
        for (int i = 0; i < asked.size(); i++) {
            if (!(asked.get(i) instanceof Column)) {
                out.append(", ").expression(asked.get(i)).append(" AS ").append(name(i));
            }
        }
    }

    /** What stands for each, in DISTINCT ON and in ORDER BY. */
    List<Expression<?>> said() {
        List<Expression<?>> said = new ArrayList<>(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            Expression<?> expression = asked.get(i);
            String name = name(i);
            said.add(
                    expression instanceof Column
                            ? expression
                            : Expression.of(expression.type(), out -> out.append(name)));
        }
        return said;
    }

    private static String name(int number) {
        return "\"distinct " + number + "\"";
    }
}
