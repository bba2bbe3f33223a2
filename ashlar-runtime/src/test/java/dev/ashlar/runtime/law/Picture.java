package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import dev.ashlar.runtime.shape.Counted;
import dev.ashlar.runtime.shape.Many;
import dev.ashlar.runtime.shape.One;
import dev.ashlar.runtime.shape.Part;
import dev.ashlar.runtime.shape.Recursive;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.shape.Values;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import dev.ashlar.sql.ToOne;
import dev.ashlar.sql.ToOptional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A shape made up on the spot; a row of it is a map. What a loop makes of it is {@link PictureLoop}'s. */
final class Picture extends ShapeToken<Table, Map<String, @Nullable Object>> {
    /** @param sorted whether the call says in which order; else any order is right */
    record ManyRows(Way way, Many<Table, Map<String, @Nullable Object>> part, Picture picture, boolean sorted) {}

    /** The picture itself, level after level: all rows below, or the one above. */
    record Tree(Way way, Recursive<Table, ?> part, boolean sorted) {
        String name() {
            return "all " + way.name();
        }
    }

    record OneRow(Way way, One<Table, Map<String, @Nullable Object>> part, Picture picture) {}

    record HowMany(Way way, Counted<?> part) {}

    record Value(Attribute attribute, Part<Object> part) {}

    private final Kind kind;
    private final List<Value> values = new ArrayList<>();
    private final List<OneRow> ones = new ArrayList<>();
    private final List<ManyRows> manies = new ArrayList<>();
    private final List<HowMany> numbers = new ArrayList<>();
    private final List<Tree> trees = new ArrayList<>();

    private Picture(Kind kind, Table table) {
        super(table);
        this.kind = kind;
    }

    static Picture random(Kind kind, Random random, int depth) {
        return random(kind, random, depth, true);
    }

    /** Without any order: what a write answers. */
    static Picture unsorted(Kind kind, Random random, int depth) {
        return random(kind, random, depth, false);
    }

    private static Picture random(Kind kind, Random random, int depth, boolean sorts) {
        Table table = kind.table().get();
        Picture picture = new Picture(kind, table);
        for (Attribute attribute : kind.attributes()) {
            if (random.nextInt(3) == 0) {
                picture.addValue(attribute);
            }
        }
        for (Way way : kind.ways()) {
            if (random.nextInt(4) == 0 && picture.mayClimb(way)) {
                picture.climb(way, way.relation().apply(table), random.nextBoolean() && sorts);
            } else if (depth > 0 && random.nextInt(3) == 0) {
                picture.add(way, way.relation().apply(table), random, depth - 1, sorts);
            }
        }
        return picture;
    }

    /** All columns and nothing else. */
    static Picture whole(Kind kind) {
        Picture picture = new Picture(kind, kind.table().get());
        kind.attributes().forEach(picture::addValue);
        return picture;
    }

    Kind kind() {
        return kind;
    }

    /** The lists that a call may speak of: its own, and those of rows that it leads to one by one. */
    List<ManyRows> lists() {
        return Stream.concat(manies.stream(), ones.stream().flatMap(one -> one.picture().lists().stream()))
                .toList();
    }

    /** The trees that a call may speak of, as its lists. */
    List<Tree> trees() {
        return Stream.concat(trees.stream(), ones.stream().flatMap(one -> one.picture().trees().stream()))
                .toList();
    }

    List<HowMany> counts() {
        return Stream.concat(numbers.stream(), ones.stream().flatMap(one -> one.picture().counts().stream()))
                .toList();
    }

    List<Value> values() {
        return values;
    }

    List<OneRow> ones() {
        return ones;
    }

    List<ManyRows> manies() {
        return manies;
    }

    List<HowMany> numbers() {
        return numbers;
    }

    /** Its own tree; none or one. */
    List<Tree> ownTrees() {
        return trees;
    }

    /** All its lists, which travel with the rows when the server is far, whether there are any rows or not. */
    int allLists() {
        int own = ones.stream().mapToInt(one -> one.picture().allLists()).sum()
                + manies.stream()
                        .mapToInt(many -> 1 + many.picture().allLists())
                        .sum();
        return trees.isEmpty() ? own : 2 * own + 1;
    }

    @Override
    protected Map<String, @Nullable Object> read(Values cells) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        values.forEach(v ->
                row.put(v.attribute().column(), v.attribute().isList() ? cells.get(v.part()) : cells.orNull(v.part())));
        ones.forEach(one -> row.put(one.way().name(), cells.orNull(one.part())));
        manies.forEach(many -> row.put(many.way().name(), listed(many.sorted(), cells.get(many.part()))));
        numbers.forEach(number -> row.put("count of " + number.way().name(), cells.get(number.part())));
        trees.forEach(tree -> row.put(tree.name(), below(tree, cells)));
        return row;
    }

    @SuppressWarnings("unchecked") // rows of this picture
    private static @Nullable Object below(Tree tree, Values cells) {
        return tree.way().isMany()
                ? listed(tree.sorted(), (List<Map<String, @Nullable Object>>) cells.get(tree.part()))
                : cells.orNull(tree.part());
    }

    static @Nullable Object given(Attribute attribute, @Nullable Object value) {
        return value == null && attribute.isList() ? List.of() : value;
    }

    static Object listed(boolean sorted, List<Map<String, @Nullable Object>> rows) {
        return sorted
                ? rows
                : rows.stream().sorted(Comparator.comparing(Object::toString)).toList();
    }

    @SuppressWarnings("unchecked") // read as what it is
    private void addValue(Attribute attribute) {
        values.add(new Value(attribute, field((Column<Object>) ScalarFilters.column(table(), attribute))));
    }

    /** A relation to rows of the same kind; one of them. */
    private boolean mayClimb(Way way) {
        return trees.isEmpty() && way.to().equals(kind.name());
    }

    @SuppressWarnings("unchecked") // of the same table
    private void climb(Way way, Relation<?> relation, boolean sorted) {
        trees.add(new Tree(
                way,
                relation instanceof ToMany<?> many ? tree((ToMany<Table>) many) : chain((ToOptional<Table>) relation),
                sorted || !way.isMany()));
    }

    @SuppressWarnings("unchecked") // whatever the table
    private void add(Way way, Relation<?> relation, Random random, int depth, boolean sorts) {
        Kind to = Kinds.named(way.to());
        if (relation instanceof ToOne<?> one) {
            Picture there = random(to, random, depth, sorts);
            ones.add(new OneRow(way, one((ToOne<Table>) one, there), there));
        } else if (relation instanceof ToOptional<?> optional) {
            Picture there = random(to, random, depth, sorts);
            ones.add(new OneRow(way, optional((ToOptional<Table>) optional, there), there));
        } else if (relation instanceof ToMany<?> many) {
            if (random.nextInt(3) > 0) {
                Picture there = random(to, random, depth, sorts);
                manies.add(new ManyRows(way, many((ToMany<Table>) many, there), there, random.nextBoolean() && sorts));
            }
            if (random.nextInt(3) == 0) {
                numbers.add(new HowMany(way, count(many)));
            }
        }
    }

    @Override
    public String toString() {
        return kind + "{" + values.stream().map(v -> v.attribute().column()).toList()
                + ones.stream().map(o -> o.way().name() + " " + o.picture()).toList()
                + manies.stream()
                        .map(m -> m.way().name() + (m.sorted() ? " " : " unsorted ") + m.picture())
                        .toList()
                + numbers.stream().map(n -> "count of " + n.way().name()).toList()
                + trees.stream()
                        .map(t -> (t.sorted() ? "all " : "all unsorted ")
                                + t.way().name())
                        .toList() + "}";
    }
}
