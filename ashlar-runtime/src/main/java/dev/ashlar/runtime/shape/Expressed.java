package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Table;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an expression over the columns of the shape's table comes to. */
public final class Expressed<X extends Table, V> extends Valued<V> {
    private final X table;
    private final @Nullable Function<? super X, ? extends Expression<V>> expression;

    /** @param expression null when only a call can say it */
    Expressed(int index, X table, @Nullable Function<? super X, ? extends Expression<V>> expression) {
        super(index);
        this.table = table;
        this.expression = expression;
    }

    @Override
    public X table() {
        return table;
    }

    @Override
    @Nullable
    Expression<V> expression(boolean withDeleted) {
        return expression == null ? null : expression.apply(table);
    }

    @Override
    public String subject() {
        return "a computed part";
    }
}
