package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import dev.ashlar.runtime.law.Picture.HowMany;
import dev.ashlar.runtime.law.Picture.ManyRows;
import dev.ashlar.runtime.law.Picture.OneRow;
import dev.ashlar.runtime.law.Picture.Tree;
import dev.ashlar.sql.ToOne;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a loop over rows makes of a picture. */
record PictureLoop(Store store) {
    /** What a loop makes of a row. */
    Map<String, @Nullable Object> row(Picture picture, Item item, Ask ask) {
        return picture.ownTrees().isEmpty()
                ? flat(picture, item, ask)
                : grown(picture, item, ask, climbing(picture.ownTrees().get(0), ask), List.of(item));
    }

    /** With what stands below, on all levels; a row never stands below itself. */
    private Map<String, @Nullable Object> grown(
            Picture picture, Item item, Ask ask, Climbing climbing, List<Item> path) {
        Tree tree = picture.ownTrees().get(0);
        Map<String, @Nullable Object> row = flat(picture, item, ask);
        Integer depth = climbing.depth();
        List<Item> next = depth != null && path.size() > depth ? List.of() : climbing.next(store, tree.way(), item);
        List<Map<String, @Nullable Object>> below = next.stream()
                .filter(there -> !path.contains(there))
                .map(there -> grown(
                        picture,
                        there,
                        ask.level(climbing),
                        climbing,
                        Stream.concat(path.stream(), Stream.of(there)).toList()))
                .toList();
        row.put(
                tree.name(),
                tree.way().isMany()
                        ? Picture.listed(tree.sorted(), below)
                        : below.stream().findFirst().orElse(null));
        return row;
    }

    private static Climbing climbing(Tree tree, Ask ask) {
        return ask.climbs()
                .getOrDefault(tree.part(), Climbing.all(Kinds.named(tree.way().to())));
    }

    private Map<String, @Nullable Object> flat(Picture picture, Item item, Ask ask) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        picture.values()
                .forEach(v -> row.put(
                        v.attribute().column(),
                        Picture.given(v.attribute(), item.get(v.attribute().column()))));
        picture.ones()
                .forEach(one -> row.put(
                        one.way().name(),
                        partners(one, item, ask)
                                .findFirst()
                                .map(there -> row(one.picture(), there, ask))
                                .orElse(null)));
        picture.manies()
                .forEach(many -> row.put(
                        many.way().name(),
                        Picture.listed(
                                many.sorted(),
                                rows(many, item, ask).stream()
                                        .map(there -> row(many.picture(), there, askOf(many, ask)))
                                        .toList())));
        picture.numbers().forEach(number -> row.put("count of " + number.way().name(), count(number, item, ask)));
        return row;
    }

    /** How many statements the manual promises for the lists: one for each that any row might have, also on the levels of a tree. */
    int statements(Picture picture, List<Item> items, Ask ask) {
        int statements = ofLists(picture, items, ask);
        for (Tree tree : picture.ownTrees()) {
            Climbing climbing = climbing(tree, ask);
            boolean mayFollow = items.stream()
                    .anyMatch(item ->
                            tree.way().sample().localColumns().stream().allMatch(column -> item.get(column) != null));
            if (mayFollow && !Integer.valueOf(0).equals(climbing.depth())) {
                List<Item> found = climbing.reached(store, tree.way(), items);
                statements += 1 + ofLists(picture, found, ask.level(climbing));
            }
        }
        return statements;
    }

    private int ofLists(Picture picture, List<Item> items, Ask ask) {
        int statements = 0;
        for (OneRow one : picture.ones()) {
            List<Item> there =
                    items.stream().flatMap(item -> partners(one, item, ask)).toList();
            statements += statements(one.picture(), there, ask);
        }
        for (ManyRows many : picture.manies()) {
            List<Item> there = items.stream()
                    .flatMap(item -> rows(many, item, ask).stream())
                    .toList();
            statements += items.isEmpty() ? 0 : 1 + statements(many.picture(), there, askOf(many, ask));
        }
        return statements;
    }

    private static Ask askOf(ManyRows many, Ask ask) {
        return ask.with().getOrDefault(many.part(), Ask.all(many.picture().kind()));
    }

    private List<Item> rows(ManyRows many, Item item, Ask ask) {
        return askOf(many, ask).select(store, store.points(item, many.way()));
    }

    /**
     * A row that must be there is, even when it is softly deleted; one that may be there counts unless the call says otherwise; of
     * all that the other table ever linked the living one.
     */
    private Stream<Item> partners(OneRow one, Item item, Ask ask) {
        if (one.way().sample() instanceof ToOne) {
            return store.points(item, one.way()).stream();
        }
        return one.way().isHere()
                ? there(one.way(), item, ask)
                : store.follow(one.way().sample(), item).stream();
    }

    private Stream<Item> there(Way way, Item item, Ask ask) {
        return ask.deleted() == Ask.Deleted.OUT
                ? store.follow(way.sample(), item).stream()
                : store.points(item, way).stream();
    }

    private long count(HowMany number, Item item, Ask ask) {
        Filter filter = ask.counted().get(number.part());
        return there(number.way(), item, ask)
                .filter(there -> filter == null || filter.holds(store, there))
                .count();
    }
}
