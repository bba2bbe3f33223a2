package dev.ashlar.sql;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table on the side of an outer join that may find no row. What is read of it is an {@link Optional}, so that javac holds a
 * record to it; the columns of the table itself are known inside the functions given here and nowhere else in the statement.
 *
 * <pre>{@code
 * Outer<UserTable> author = Outer.of(USER);
 * db.select(POST.title, author.get(a -> a.name))
 *         .from(POST)
 *         .leftJoin(author).on(a -> a.id.eq(POST.authorId))
 *         .fetch(Row::new); // record Row(String title, Optional<String> author) {}
 * }</pre>
 */
public final class Outer<T extends Table> extends Table {
    private final T table;

    private Outer(T table) {
        super(table.schema(), table.name(), table.alias());
        this.table = table;
    }

    /** @param table not itself part of the statement: a second one of the same kind is {@code USER.as("boss")} */
    public static <T extends Table> Outer<T> of(T table) {
        return new Outer<>(table);
    }

    /** A column of it, or what is made of its columns; empty where the join found no row, and where it is NULL. */
    public <X> Expression<Optional<X>> get(Function<? super T, ? extends Expression<X>> value) {
        return new Read<>(this, value.apply(table));
    }

    /** As {@link #get}, with a value in place of nothing. */
    public <X> Expression<X> orElse(Function<? super T, ? extends Expression<X>> value, X otherwise) {
        Expression<X> read = value.apply(table);
        return Expression.of(read.type(), out -> {
            within(out.append("coalesce("), read::write);
            out.append(", ").typedParameter(read.type(), otherwise).append(")");
        });
    }

    /** A condition on its columns: not met where the join found no row, unless it asks for that. */
    public Condition is(Function<? super T, Condition> condition) {
        Condition met = condition.apply(table);
        return Condition.of(out -> within(out, met::write));
    }

    @Override
    public List<Column<?>> columns() {
        return table.columns();
    }

    @Override
    public List<Column<?>> primaryKey() {
        return table.primaryKey();
    }

    @Override
    public @Nullable Column<?> tenantKey() {
        return table.tenantKey();
    }

    @Override
    public List<Constraint> constraints() {
        return table.constraints();
    }

    @Override
    public void writeSource(SqlWriter out) {
        table.writeSource(out);
    }

    @Override
    public void writeColumnAliases(SqlWriter out) {
        table.writeColumnAliases(out);
    }

    @Override
    @Nullable
    Table stoodFor() {
        return table;
    }

    private void within(SqlWriter out, Consumer<SqlWriter> write) {
        String alias = out.alias(this);
        String known = out.known(table);
        if (known != null && !known.equals(alias)) {
            throw new IllegalStateException(
                    "table " + quotedName() + " takes part both as it is and as Outer.of(it), which"
                            + " cannot be told apart: make the Outer of another instance, Outer.of(TABLE.as(\"other\"))");
        }
        out.openScope();
        out.enter(table, alias);
        write.accept(out);
        out.closeScope();
    }

    /** What may find no row; two that read the same of the same side are equal, as columns are. */
    private record Read<X>(Outer<?> side, Expression<X> value) implements Expression<Optional<X>> {
        @Override
        public PgType<Optional<X>> type() {
            return new OptionalOf<>(value.type());
        }

        @Override
        public void write(SqlWriter out) {
            side.within(out, value::write);
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
