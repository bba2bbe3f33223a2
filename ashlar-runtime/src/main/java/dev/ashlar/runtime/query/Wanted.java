package dev.ashlar.runtime.query;

import dev.ashlar.runtime.session.Call;
import dev.ashlar.runtime.session.Middleware;
import dev.ashlar.runtime.session.RowsWanted;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Table;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Shows middleware which rows a call is about.
 *
 * @param rows the instance that the statement speaks of
 * @param more takes a condition over the columns of that instance
 */
record Wanted<T extends Table>(Call call, T rows, Consumer<Function<? super T, ? extends Condition>> more)
        implements RowsWanted {
    static <T extends Table> void ask(
            Middleware middleware, Call call, T rows, Consumer<Function<? super T, ? extends Condition>> more) {
        middleware.selecting(new Wanted<>(call, rows, more));
    }

    @Override
    @SuppressWarnings("unchecked") // instances of one table are of one generated class
    public <X extends Table> void where(X table, Function<? super X, ? extends Condition> condition) {
        if (isOf(table)) {
            more.accept((Function<? super T, ? extends Condition>) condition);
        }
    }
}
