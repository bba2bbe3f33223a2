package dev.ashlar.sql;

import dev.ashlar.sql.value.Multirange;
import dev.ashlar.sql.value.Range;
import java.util.ArrayList;
import java.util.Collections;
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
    private final List<Column<?>> declared = new ArrayList<>();
    private final List<Column<?>> columns = Collections.unmodifiableList(declared);
    private @Nullable List<Table> alone;

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

    /** All columns, in the order of the model: in which they were made, unless the table says otherwise. */
    public List<Column<?>> columns() {
        return columns;
    }

    /**
     * What tells rows apart; where a model has no primary key the first other key whose columns are required, as in a view. Empty
     * when the table has neither.
     */
    public List<Column<?>> primaryKey() {
        return List.of();
    }

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

    /** Times of the last change that the client writes with every update; not those that the database keeps. */
    public List<Column<?>> updatedAt() {
        return List.of();
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

    /** The tables of a statement in which no other takes part: most are such. */
    final List<Table> alone() {
        List<Table> known = alone;
        if (known == null) {
            known = List.of(this);
            alone = known;
        }
        return known;
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
        List<Column<?>> all = columns();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(columnName)) {
                return all.get(i);
            }
        }
        throw new IllegalArgumentException("table " + quoted + " has no column \"" + columnName + "\"");
    }

    /** A list, for generated code: javac is quicker with it than with {@code List.of}, whose type it has to find. */
    protected static List<Column<?>> listed(Column<?>... columns) {
        return List.of(columns);
    }

    /** As {@link #listed}. */
    protected static List<Constraint> constraints(Constraint... constraints) {
        return List.of(constraints);
    }

    /** As {@link #listed}. */
    protected static List<String> names(String... columns) {
        return List.of(columns);
    }

    protected final <T> Column<T> column(String columnName, PgType<T> type) {
        return declare(new Column<>(this, columnName, type));
    }

    /** The column that {@link #softDelete} answers. */
    protected final <T> DeletionColumn<T> deletion(String columnName, PgType<T> type) {
        return declare(new DeletionColumn<>(this, columnName, type));
    }

    protected final TextColumn text(String columnName, PgType<String> type) {
        return declare(new TextColumn(this, columnName, type));
    }

    protected final <E> ListColumn<E> list(String columnName, PgType<E> element) {
        return declare(new ListColumn<>(this, columnName, element));
    }

    protected final <E extends Comparable<? super E>> RangeColumn<E, Range<E>> range(
            String columnName, RangeOf<E> type) {
        return declare(new RangeColumn<>(this, columnName, type, type));
    }

    protected final <E extends Comparable<? super E>> RangeColumn<E, Multirange<E>> multirange(
            String columnName, MultirangeOf<E> type) {
        return declare(new RangeColumn<>(this, columnName, type, type.range()));
    }

    /** @param column said as anything: the JVM would load each kind of column to see that it is one */
    private <C> C declare(C column) {
        declared.add((Column<?>) column);
        return column;
    }

    /**
     * A new instance of another table, for the relations that are made with its number: one method of a generated class instead of
     * a function for each relation.
     *
     * @return a table; said as an Object, because the JVM would load every table that is answered as a {@code Table} to see that it
     *     is one, when it loads this one
     */
    protected Object target(int number) {
        throw new IllegalArgumentException(this + " leads to no table of the number " + number);
    }

    @SuppressWarnings("unchecked") // generated code gives a relation the number of its table
    private <X extends Table> Supplier<X> targets(int number) {
        return () -> (X) target(number);
    }

    /** A row that is always there: this table holds the key and the key is not null. */
    protected final <X extends Table> ToOne<X> toOne(
            String relation, Supplier<X> target, List<String> localColumns, List<String> targetColumns) {
        return new ToOne<>(this, relation, target, localColumns, targetColumns);
    }

    protected final <X extends Table> ToOne<X> toOne(
            String relation, int target, List<String> localColumns, List<String> targetColumns) {
        return new ToOne<>(this, relation, targets(target), localColumns, targetColumns);
    }

    protected final <X extends Table> ToOne<X> toOne(
            String relation, int target, String localColumn, String targetColumn) {
        return toOne(relation, target, List.of(localColumn), List.of(targetColumn));
    }

    /** A row that may be absent: this table holds the key, which may be null. */
    protected final <X extends Table> ToOptional<X> toOptional(
            String relation, Supplier<X> target, List<String> localColumns, List<String> targetColumns) {
        return new ToOptional<>(this, relation, target, localColumns, targetColumns, true);
    }

    protected final <X extends Table> ToOptional<X> toOptional(
            String relation, int target, List<String> localColumns, List<String> targetColumns) {
        return new ToOptional<>(this, relation, targets(target), localColumns, targetColumns, true);
    }

    protected final <X extends Table> ToOptional<X> toOptional(
            String relation, int target, String localColumn, String targetColumn) {
        return toOptional(relation, target, List.of(localColumn), List.of(targetColumn));
    }

    /** A row that may be absent: the other table holds the key, and has one row at most for each of this. */
    protected final <X extends Table> ToOptional<X> toChild(
            String relation, Supplier<X> target, List<String> localColumns, List<String> targetColumns) {
        return new ToOptional<>(this, relation, target, localColumns, targetColumns, false);
    }

    protected final <X extends Table> ToOptional<X> toChild(
            String relation, int target, List<String> localColumns, List<String> targetColumns) {
        return new ToOptional<>(this, relation, targets(target), localColumns, targetColumns, false);
    }

    protected final <X extends Table> ToOptional<X> toChild(
            String relation, int target, String localColumn, String targetColumn) {
        return toChild(relation, target, List.of(localColumn), List.of(targetColumn));
    }

    /** Rows of a table that holds the key. */
    protected final <X extends Table> ToMany<X> toMany(
            String relation, Supplier<X> target, List<String> localColumns, List<String> targetColumns) {
        return new ToMany<>(this, relation, target, localColumns, targetColumns, null);
    }

    protected final <X extends Table> ToMany<X> toMany(
            String relation, int target, List<String> localColumns, List<String> targetColumns) {
        return new ToMany<>(this, relation, targets(target), localColumns, targetColumns, null);
    }

    protected final <X extends Table> ToMany<X> toMany(
            String relation, int target, String localColumn, String targetColumn) {
        return toMany(relation, target, List.of(localColumn), List.of(targetColumn));
    }

    /** Rows linked by a table between. */
    protected final <X extends Table> ToMany<X> manyToMany(String relation, Supplier<X> target, Junction junction) {
        return new ToMany<>(
                this, relation, target, List.of(junction.localKey()), List.of(junction.targetKey()), junction);
    }

    protected final <X extends Table> ToMany<X> manyToMany(String relation, int target, Junction junction) {
        return manyToMany(relation, this.<X>targets(target), junction);
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
