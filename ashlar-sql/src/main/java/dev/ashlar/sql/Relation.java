package dev.ashlar.sql;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way from a table to another. Its questions become {@code EXISTS} over a fresh instance of the other table; rows there
 * that are softly deleted do not count, unless it is a {@link ToMany#withDeleted()}.
 */
public abstract sealed class Relation<X extends Table> permits ToOne, ToOptional, ToMany {
    private final Table owner;
    private final String name;
    private final Supplier<X> target;
    private final List<String> localColumns;
    private final List<String> targetColumns;
    private volatile @Nullable X described;

    Relation(Table owner, String name, Supplier<X> target, List<String> localColumns, List<String> targetColumns) {
        this.owner = owner;
        this.name = name;
        this.target = target;
        this.localColumns = List.copyOf(localColumns);
        this.targetColumns = List.copyOf(targetColumns);
        if (localColumns.isEmpty() || localColumns.size() != targetColumns.size()) {
            throw new IllegalArgumentException("relation " + name + ": as many columns here as there, one at least");
        }
    }

    /** The table instance the way starts from. */
    public final Table owner() {
        return owner;
    }

    /** The field's name in the model. */
    public final String name() {
        return name;
    }

    /** A new instance of the other table: a participant of its own. */
    public final X target() {
        return target.get();
    }

    /** The other table, to ask what it is like: always the same instance, which must not take part in a statement. */
    public final X described() {
        X known = described;
        if (known == null) {
            known = target();
            described = known;
        }
        return known;
    }

    /** Names of columns here, paired with {@link #targetColumns()}. */
    public final List<String> localColumns() {
        return localColumns;
    }

    public final List<String> targetColumns() {
        return targetColumns;
    }

    /** The table between, for a many-to-many relation. */
    public @Nullable Junction junction() {
        return null;
    }

    /** Whether rows there that are softly deleted are rows for its questions. */
    boolean countsDeleted() {
        return false;
    }

    /** {@code "t1"."post_id" = "t0"."id"}: what joins an instance of the other table (without a junction). */
    public final Condition joins(X other) {
        return Condition.of(out -> {
            String between = "";
            for (int i = 0; i < localColumns.size(); i++) {
                out.append(between).column(other.column(targetColumns.get(i)));
                out.append(" = ").column(owner.column(localColumns.get(i)));
                between = " AND ";
            }
        });
    }

    /** {@code EXISTS (...)}: there is a row with the condition; null: any row. */
    final Condition exists(@Nullable Function<? super X, Condition> condition) {
        return Condition.of(out -> writeExists(out, condition));
    }

    /** {@code (SELECT ... )}: the value of an expression over the rows it leads to, those with the condition; null: all. */
    final <V> Expression<V> value(
            PgType<V> type, BiConsumer<SqlWriter, X> selected, @Nullable Function<? super X, Condition> condition) {
        return new RelatedValue<>(type, out -> writeSubquery(out, "(SELECT ", selected, condition));
    }

    @Override
    public final String toString() {
        return owner.name() + "." + name;
    }

    private void writeExists(SqlWriter out, @Nullable Function<? super X, Condition> condition) {
        writeSubquery(out, "EXISTS (SELECT ", (words, other) -> words.append("1"), condition);
    }

    private void writeSubquery(
            SqlWriter out,
            String opening,
            BiConsumer<SqlWriter, X> selected,
            @Nullable Function<? super X, Condition> condition) {
        X other = target();
        Junction between = junction();
        out.openScope();
        String link = between == null ? "" : out.newAlias();
        String alias = out.enter(other);
        selected.accept(out.append(opening), other);
        out.append(" FROM ");
        if (between == null) {
            out.append(other.quotedName()).append(" AS ").append(alias).append(" WHERE ");
            joins(other).write(out);
        } else {
            writeThrough(between, link, other, alias, out);
        }
        Column<?> deleted = countsDeleted() ? null : other.softDelete();
        if (deleted != null) {
            out.append(" AND ").column(deleted).append(" IS NULL");
        }
        out.limit(other);
        if (condition != null) {
            Condition.said(condition.apply(other)).write(out.append(" AND "));
        }
        out.append(")");
        out.closeScope();
    }

    private void writeThrough(Junction between, String link, X other, String there, SqlWriter out) {
        out.append(between.quotedName()).append(" AS ").append(link).append(" INNER JOIN ");
        out.append(other.quotedName()).append(" AS ").append(there);
        out.append(" ON ").column(other.column(between.targetKey()));
        out.append(" = ").append(link).append(".").identifier(between.targetColumn());
        out.append(" WHERE ").append(link).append(".").identifier(between.localColumn());
        out.append(" = ").column(owner.column(between.localKey()));
    }
}
