package dev.ashlar.runtime.shape;

import dev.ashlar.runtime.shape.Bound.Computation;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Limits;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of the select list and the cell it goes to.
 *
 * @param part that it computes; null for a column of a table
 * @param alias of the table that the part speaks of
 * @param expression what is written; null: the text
 * @param name what a file calls it; null: it is there for the engine
 */
record Selected(
        String sql,
        PgType<?> type,
        int cell,
        @Nullable Valued<?> part,
        String alias,
        @Nullable Expression<?> expression,
        @Nullable String name) {
    /** The select list; empty when values belong to it, so that it is written anew for each statement. */
    static String text(List<Selected> selected) {
        StringBuilder text = new StringBuilder();
        for (Selected column : selected) {
            if (column.expression != null) {
                return "";
            }
            text.append(text.isEmpty() ? "" : ", ").append(column.sql);
        }
        return text.isEmpty() ? "1" : text.toString();
    }

    static void write(List<Selected> selected, SqlWriter out) {
        String between = "";
        for (Selected column : selected) {
            column.write(out.append(between));
            between = ", ";
        }
    }

    /** Whether all are columns of tables. */
    static boolean areColumns(List<Selected> selected) {
        for (Selected column : selected) {
            if (column.part != null) {
                return false;
            }
        }
        return true;
    }

    static Selected column(String sql, PgType<?> type, int cell, @Nullable String name) {
        return new Selected(sql + type.readCast(), type, cell, null, "", null, name);
    }

    /** A computed part whose text is the same each time. */
    static Selected text(String sql, PgType<?> type, int cell, Valued<?> part, Place place) {
        return new Selected(sql, type, cell, part, place.alias(), null, place.name(part));
    }

    static Selected expression(Valued<?> part, int cell, Place place, Expression<?> expression) {
        return new Selected("", expression.type(), cell, part, place.alias(), expression, place.name(part));
    }

    Selected with(Bound bound, boolean withDeleted) {
        Computation other = part == null ? null : bound.values().get(part);
        if (part == null || other == null) {
            return this;
        }
        Expression<?> computed = other.of(withDeleted);
        return new Selected("", computed.type(), cell, part, alias, computed, name);
    }

    /** Adds the table whose rows are counted in a text; an expression says itself what it meets. */
    void addCounted(List<Table> tables) {
        if (expression == null && part instanceof Counted<?> count) {
            tables.add(count.relation().target());
        }
    }

    /** A count whose text is known is written anew, as what else looks along a relation is: with the limit in it. */
    Selected limited(Limits limits, boolean withDeleted) {
        if (expression != null
                || !(part instanceof Counted<?> count)
                || limits.of(count.relation().target()) == null) {
            return this;
        }
        return new Selected("", type, cell, part, alias, count.expression(withDeleted), name);
    }

    void write(SqlWriter out) {
        if (expression == null || part == null) {
            out.append(sql);
            return;
        }
        out.openScope();
        out.enter(part.table(), alias);
        expression.writeSelected(out);
        out.closeScope();
    }
}
