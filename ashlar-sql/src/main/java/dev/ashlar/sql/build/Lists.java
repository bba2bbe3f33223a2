package dev.ashlar.sql.build;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.List;
import java.util.function.Consumer;

/** Lists with commas between. */
final class Lists {
    private Lists() {}

    /** {@code "t0"."id", "t0"."price"::numeric}: what rows are read from. */
    static void selected(SqlWriter out, List<? extends Expression<?>> expressions) {
        separated(out, expressions, e -> e.writeSelected(out));
    }

    /** {@code "id", "name"}: columns where SQL allows no table before them. */
    static void names(SqlWriter out, Iterable<? extends Column<?>> columns) {
        separated(out, columns, column -> out.append(column.quotedName()));
    }

    /** {@code "public"."post" AS "t0"}, for a table that has entered already. */
    static void source(SqlWriter out, Table table, String alias) {
        table.writeSource(out);
        out.append(" AS ").append(alias);
        table.writeColumnAliases(out);
    }

    static <X> void separated(SqlWriter out, Iterable<X> items, Consumer<? super X> write) {
        String between = "";
        for (X item : items) {
            out.append(between);
            write.accept(item);
            between = ", ";
        }
    }
}
