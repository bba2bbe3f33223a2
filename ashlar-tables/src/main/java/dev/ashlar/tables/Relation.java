package dev.ashlar.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One side of a relation.
 *
 * @param <M> the table on the other side
 */
public final class Relation<M extends Table> extends Part<Relation<M>> {
    private final Class<M> other;
    private final List<Supplier<String>> arguments = new ArrayList<>();
    private String modifier;

    Relation(Types table, Class<M> other, String modifier) {
        super(table);
        this.other = other;
        this.modifier = modifier;
    }

    @Override
    Relation<M> self() {
        return this;
    }

    /** There may be none. */
    public Relation<M> optional() {
        modifier = "?";
        return this;
    }

    /** The name that both sides have, where two tables have several relations. */
    public Relation<M> named(String name) {
        return argument("name: " + Quoted.text(name));
    }

    /** The columns of this table that refer to the other. */
    public Relation<M> on(Column<?>... columns) {
        List<Column<?>> all = Written.above(place(), columns);
        arguments.add(() -> "fields: [" + all.stream().map(Column::fieldName).collect(Collectors.joining(", ")) + "]");
        return this;
    }

    /** The same for columns that stand further down: {@code on(() -> this.authorId)}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are copied, never written to
    public final Relation<M> on(Supplier<? extends Column<?>>... columns) {
        return columns("fields", List.of(columns));
    }

    /** The columns of the other table that they refer to. */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are copied, never written to
    public final Relation<M> references(Supplier<? extends Column<?>>... columns) {
        return columns("references", List.of(columns));
    }

    /** The same by the names that they have in the schema, where a field of this table hides the other's class. */
    public Relation<M> references(String... columns) {
        return argument("references: [" + String.join(", ", columns) + "]");
    }

    /** The client leaves it out. */
    public Relation<M> ignored() {
        return attribute("@ignore");
    }

    public Relation<M> onDelete(Action action) {
        return argument("onDelete: " + action.word());
    }

    public Relation<M> onUpdate(Action action) {
        return argument("onUpdate: " + action.word());
    }

    /** The foreign key's name in the database. */
    public Relation<M> map(String name) {
        return argument("map: " + Quoted.text(name));
    }

    private Relation<M> argument(String text) {
        arguments.add(() -> text);
        return this;
    }

    private Relation<M> columns(String word, List<Supplier<? extends Column<?>>> columns) {
        arguments.add(() -> columns.stream()
                .map(column -> column.get().fieldName())
                .collect(Collectors.joining(", ", word + ": [", "]")));
        return this;
    }

    Class<M> other() {
        return other;
    }

    @Override
    String type() {
        return Types.nameOf(other) + modifier;
    }

    @Override
    String attributesText(String datasource) {
        List<String> all = new ArrayList<>();
        if (!arguments.isEmpty()) {
            all.add(arguments.stream().map(Supplier::get).collect(Collectors.joining(", ", "@relation(", ")")));
        }
        all.addAll(attributes());
        return String.join(" ", all);
    }
}
