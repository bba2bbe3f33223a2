package dev.ashlar.sql;

import dev.ashlar.sql.value.Multirange;
import dev.ashlar.sql.value.Range;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A table as it takes part in a statement. Two instances are two participants, even of the same table: a statement names each
 * with an alias of its own. Generated code has a subclass for each model.
 */
public abstract class Table {
    private final @Nullable String schema;
    private final String name;
    private final String quoted;
    private final @Nullable String alias;
    private volatile @Nullable List<Column<?>> listed;

    /**
     * @param schema null: found by {@code search_path}
     * @param alias null: the statement chooses one
     */
    protected Table(@Nullable String schema, String name, @Nullable String alias) {
        this.schema = schema;
        this.name = name;
        this.quoted = Identifier.quote(schema, name);
        this.alias = alias;
    }

    /** All columns, in the order of the model. */
    public abstract List<Column<?>> columns();

    /** Empty when the table has none. */
    public abstract List<Column<?>> primaryKey();

    /** Columns that may hold NULL; all of them, unless the table knows better. Order by others, and a page is found faster. */
    public List<Column<?>> nullable() {
        return columns();
    }

    /** Counts the writes of a row, for optimistic locking; an integer or a bigint. */
    public @Nullable Column<?> version() {
        return null;
    }

    /** Holds the time of deletion; NULL in rows that live. */
    public @Nullable Column<?> softDelete() {
        return null;
    }

    /** Relations to tables with soft delete whose rows are softly deleted with a row of this one. */
    public List<Relation<?>> cascades() {
        return List.of();
    }

    /** Says whose row it is. */
    public @Nullable Column<?> tenantKey() {
        return null;
    }

    /** What an error can name: keys, foreign keys, checks. */
    public List<Constraint> constraints() {
        return List.of();
    }

    public final @Nullable String schema() {
        return schema;
    }

    public final String name() {
        return name;
    }

    /** {@code "schema"."name"}. */
    public final String quotedName() {
        return quoted;
    }

    public final @Nullable String alias() {
        return alias;
    }

    /**
     * The column that PostgreSQL knows by this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public final Column<?> column(String columnName) {
        List<Column<?>> all = listed;
        if (all == null) {
            all = columns();
            listed = all;
        }
        for (Column<?> column : all) {
            if (column.name().equals(columnName)) {
                return column;
            }
        }
        throw new IllegalArgumentException("table " + quoted + " has no column \"" + columnName + "\"");
    }

    protected final <T> Column<T> column(String columnName, PgType<T> type) {
        return new Column<>(this, columnName, type);
    }

    protected final TextColumn text(String columnName, PgType<String> type) {
        return new TextColumn(this, columnName, type);
    }

    protected final <E> ListColumn<E> list(String columnName, PgType<E> element) {
        return new ListColumn<>(this, columnName, element);
    }

    protected final <E extends Comparable<? super E>> RangeColumn<E, Range<E>> range(
            String columnName, RangeOf<E> type) {
        return new RangeColumn<>(this, columnName, type, type);
    }

    protected final <E extends Comparable<? super E>> RangeColumn<E, Multirange<E>> multirange(
            String columnName, MultirangeOf<E> type) {
        return new RangeColumn<>(this, columnName, type, type.range());
    }

    /** A row that is always there: this table holds the key and the key is not null. */
    protected final <X extends Table> ToOne<X> toOne(
            String relation, Supplier<X> target, List<String> localColumns, List<String> targetColumns) {
        return new ToOne<>(this, relation, target, localColumns, targetColumns);
    }

    /** A row that may be absent: this table holds the key, which may be null. */
    protected final <X extends Table> ToOptional<X> toOptional(
            String relation, Supplier<X> target, List<String> localColumns, List<String> targetColumns) {
        return new ToOptional<>(this, relation, target, localColumns, targetColumns, true);
    }

    /** A row that may be absent: the other table holds the key, and has one row at most for each of this. */
    protected final <X extends Table> ToOptional<X> toChild(
            String relation, Supplier<X> target, List<String> localColumns, List<String> targetColumns) {
        return new ToOptional<>(this, relation, target, localColumns, targetColumns, false);
    }

    /** Rows of a table that holds the key. */
    protected final <X extends Table> ToMany<X> toMany(
            String relation, Supplier<X> target, List<String> localColumns, List<String> targetColumns) {
        return new ToMany<>(this, relation, target, localColumns, targetColumns, null);
    }

    /** Rows linked by a table between. */
    protected final <X extends Table> ToMany<X> manyToMany(String relation, Supplier<X> target, Junction junction) {
        return new ToMany<>(
                this, relation, target, List.of(junction.localKey()), List.of(junction.targetKey()), junction);
    }

    /** What stands after {@code FROM}, before the alias: the name, or for what is no table of the database its query. */
    public void writeSource(SqlWriter out) {
        out.append(quoted);
    }

    /** What follows the alias: its columns, where the source does not name them; mostly nothing. */
    public void writeColumnAliases(SqlWriter out) {}

    /** The table whose columns this one has: known in its words alone, and otherwise no part of the statement. */
    @Nullable
    Table stoodFor() {
        return null;
    }

    /** {@code "schema"."name"}, with the alias when there is one. */
    @Override
    public final String toString() {
        return alias == null ? quoted : quoted + " AS " + Identifier.quote(alias);
    }
}
