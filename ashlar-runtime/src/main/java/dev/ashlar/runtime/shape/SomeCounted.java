package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import java.util.function.Function;

/** How many rows of a relation meet a condition: of the living ones, unless the call reads deleted rows too. */
public record SomeCounted<X extends Table>(ToMany<X> relation, Function<? super X, Condition> condition)
        implements Expression<Long> {
    @Override
    public PgType<Long> type() {
        return PgType.BIGINT;
    }

    @Override
    public void write(SqlWriter out) {
        relation.count(condition).write(out);
    }

    Expression<Long> withDeleted() {
        return relation.countWithDeleted(condition);
    }
}
