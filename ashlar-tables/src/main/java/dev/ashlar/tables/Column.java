package dev.ashlar.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A column. As in SQL it may be empty until {@link #notNull} or {@link #primaryKey} says otherwise.
 *
 * @param <T> its values in Java
 */
public final class Column<T> extends Part<Column<T>> implements Ordered {
    private final String name;
    private final String type;
    private String nativeType;
    private boolean required;
    private boolean list;
    private @Nullable Target<T> target;

    record Target<T>(
            Supplier<? extends Column<T>> column, @Nullable Action onDelete) {}

    Column(Types table, String name, String type, String nativeType) {
        super(table);
        this.name = name;
        this.type = type;
        this.nativeType = nativeType;
    }

    @Override
    Column<T> self() {
        return this;
    }

    public Column<T> notNull() {
        required = true;
        return this;
    }

    /** An array of it. */
    @SuppressWarnings("unchecked") // the type of the values is not kept
    public Column<List<T>> list() {
        list = true;
        return (Column<List<T>>) (Column<?>) this;
    }

    /** A type of PostgreSQL that has no method here, in the schema's words: {@code nativeType("VarChar")}. */
    public Column<T> nativeType(String type) {
        nativeType = type;
        return this;
    }

    /** The client leaves it out. */
    public Column<T> ignored() {
        return attribute("@ignore");
    }

    public Column<T> primaryKey() {
        return primaryKeyAs("@id");
    }

    /** A primary key whose constraint has a name of its own. */
    public Column<T> primaryKey(String map) {
        return primaryKeyAs("@id(map: " + Quoted.text(map) + ")");
    }

    /** The primary key with arguments, as the schema language writes it: {@code primaryKeyAs("@id(map: \"posts_pk\")")}. */
    public Column<T> primaryKeyAs(String attribute) {
        required = true;
        return attribute(attribute);
    }

    public Column<T> unique() {
        return attribute("@unique");
    }

    /** A unique key with a name of its own. */
    public Column<T> unique(String map) {
        return attribute("@unique(map: " + Quoted.text(map) + ")");
    }

    public Column<T> defaultTo(T value) {
        return attribute("@default(" + Quoted.value(value) + ")");
    }

    /** {@code DEFAULT} with an expression in SQL. */
    public Column<T> defaultSql(String sql) {
        return attribute("@default(dbgenerated(" + Quoted.text(sql) + "))");
    }

    public Column<T> defaultNow() {
        return attribute("@default(now())");
    }

    public Column<T> defaultUuidV7() {
        return attribute("@default(uuid(7))");
    }

    public Column<T> defaultUuid() {
        return attribute("@default(uuid())");
    }

    public Column<T> defaultCuid() {
        return attribute("@default(cuid())");
    }

    public Column<T> defaultCuid2() {
        return attribute("@default(cuid(2))");
    }

    public Column<T> defaultUlid() {
        return attribute("@default(ulid())");
    }

    public Column<T> defaultNanoId() {
        return attribute("@default(nanoid())");
    }

    /** A sequence of its own, as {@code serial} has. */
    public Column<T> autoincrement() {
        return attribute("@default(autoincrement())");
    }

    /** The client sets it to the moment of every update. */
    public Column<T> updatedAt() {
        return attribute("@updatedAt");
    }

    /** The number of a row's writes: an update that saw an older one is refused. */
    public Column<T> version() {
        return directive("@version");
    }

    public Column<T> check(String sql) {
        return directive("@check(" + Quoted.text(sql) + ")");
    }

    public Column<T> check(String sql, String map) {
        return directive("@check(" + Quoted.text(sql) + ", map: " + Quoted.text(map) + ")");
    }

    /** It is of that domain; a {@link Configuration} makes the domain. */
    public Column<T> domain(String name) {
        return directive("@domain(" + Quoted.name(name) + ")");
    }

    /** PostgreSQL computes it and keeps the value. */
    public Column<T> generated(String sql) {
        return directive("@generated(" + Quoted.text(sql) + ")");
    }

    public Column<T> identityAlways() {
        return autoincrement().directive("@identity(always)");
    }

    public Column<T> collation(String collation) {
        return directive("@collation(" + Quoted.text(collation) + ")");
    }

    /** The name that the column had before. */
    public Column<T> renamedFrom(String before) {
        return directive("@renamed(" + Quoted.name(before) + ")");
    }

    /** A foreign key; the relation takes its name from the column. */
    public Column<T> references(Supplier<? extends Column<T>> column) {
        target = new Target<>(column, null);
        return this;
    }

    public Column<T> references(Supplier<? extends Column<T>> column, Action onDelete) {
        target = new Target<>(column, onDelete);
        return this;
    }

    /** This column with its largest values first, in a key. */
    public Ordered desc() {
        return () -> fieldName() + "(sort: Desc)";
    }

    /** This column in a key with what the schema language says there: {@code ordered("ops: JsonbPathOps")}. */
    public Ordered ordered(String arguments) {
        return () -> fieldName() + "(" + arguments + ")";
    }

    @Override
    public String inKey() {
        return fieldName();
    }

    @Nullable
    Target<T> target() {
        return target;
    }

    boolean isUnique() {
        return attributes().stream().anyMatch(a -> a.startsWith("@unique") || a.startsWith("@id"));
    }

    boolean isRequired() {
        return required;
    }

    @Override
    String type() {
        return type + (list ? "[]" : required ? "" : "?");
    }

    @Override
    String attributesText(String datasource) {
        List<String> all = new ArrayList<>(attributes());
        if (!nativeType.isEmpty()) {
            all.add("@" + datasource + "." + nativeType);
        }
        if (!name.equals(fieldName())) {
            all.add("@map(" + Quoted.text(name) + ")");
        }
        return String.join(" ", all);
    }
}
