package dev.ashlar.runtime.query;

import dev.ashlar.runtime.session.Call;
import dev.ashlar.runtime.session.Middleware;
import dev.ashlar.runtime.session.RowsWanted;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Limits;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shows middleware which rows a call is about.
 *
 * @param rows the instance that the statement speaks of
 * @param more takes a condition over the columns of that instance
 */
public record Wanted<T extends Table>(Call call, T rows, Consumer<Function<? super T, ? extends Condition>> more)
        implements RowsWanted {
    /** The method of calls about rows that a relation leads to. */
    private static final String RELATED = "related";

    static <T extends Table> void ask(
            Middleware middleware, Call call, T rows, Consumer<Function<? super T, ? extends Condition>> more) {
        middleware.selecting(new Wanted<>(call, rows, more));
    }

    /** What middleware asks of rows that are reached by a relation, in whichever call. */
    public static Limits limits(Middleware middleware) {
        return middleware == Middleware.NONE ? Limits.NONE : rows -> asked(middleware, new Call(RELATED, rows), rows);
    }

    /** What middleware asks of the rows of a call; null: nothing. It looks at all rows itself. */
    public static @Nullable Condition asked(Middleware middleware, Call call, Table rows) {
        List<Condition> more = new ArrayList<>(0);
        Wanted.<Table>ask(middleware, call, rows, condition -> more.add(condition.apply(rows)));
        return more.isEmpty() ? null : Condition.all(more);
    }

    @Override
    @SuppressWarnings("unchecked") // instances of one table are of one generated class
    public <X extends Table> void where(X table, Function<? super X, ? extends Condition> condition) {
        if (isOf(table)) {
            Function<? super T, ? extends Condition> asked = (Function<? super T, ? extends Condition>) condition;
            more.accept(row -> {
                Condition one = asked.apply(row);
                return Condition.of(out -> out.unlimited(one));
            });
        }
    }
}
