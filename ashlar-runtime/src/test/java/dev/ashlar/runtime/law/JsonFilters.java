package dev.ashlar.runtime.law;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.build.JsonPath;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Questions to what is at a path of a document. */
final class JsonFilters {
    private static final List<List<String>> PATHS = List.of(
            List.of(), List.of("a"), List.of("b"), List.of("0"), List.of("-1"), List.of("2", "a"), List.of("a", "b"));
    private static final List<String> PARTS =
            List.of("{}", "{\"a\": 1}", "[1]", "1", "\"x\"", "[]", "null", "[{\"a\": 1}]");
    private static final List<String> WORDS = List.of("a", "b", "x", "ann", "1", "0");

    private JsonFilters() {}

    static Filter random(Attribute attribute, Random random) {
        List<String> path = PATHS.get(random.nextInt(PATHS.size()));
        String word = WORDS.get(random.nextInt(WORDS.size()));
        String part = PARTS.get(random.nextInt(PARTS.size()));
        int size = random.nextInt(4);
        return switch (random.nextInt(5)) {
            case 0 ->
                new Filter(
                        attribute.column() + path + " exists",
                        t -> at(t, attribute, path).exists(),
                        (s, item) -> there(attribute, path, item) != null);
            case 1 ->
                of(
                        attribute,
                        path,
                        " text = " + word,
                        p -> p.text().eq(word),
                        tree -> tree.plain() == null ? null : word.equals(tree.plain()));
            case 2 ->
                of(
                        attribute,
                        path,
                        " contains " + part,
                        p -> p.contains(new Json(part)),
                        tree -> tree.contains(JsonTree.of(part)));
            case 3 -> of(attribute, path, " has key " + word, p -> p.hasKey(word), tree -> tree.hasKey(word));
            default ->
                of(
                        attribute,
                        path,
                        " length < " + size,
                        p -> p.arrayLength().lt(size),
                        tree -> tree.elements() == null
                                ? null
                                : (Boolean) (tree.elements().size() < size));
        };
    }

    private static Filter of(
            Attribute attribute,
            List<String> path,
            String words,
            Function<JsonPath, Condition> sql,
            Function<JsonTree, @Nullable Boolean> loop) {
        return new Filter(attribute.column() + path + words, t -> sql.apply(at(t, attribute, path)), (s, item) -> {
            JsonTree tree = there(attribute, path, item);
            return tree == null ? null : loop.apply(tree);
        });
    }

    private static JsonPath at(dev.ashlar.sql.Table table, Attribute attribute, List<String> path) {
        return new JsonPath(table.column(attribute.column()), path);
    }

    private static @Nullable JsonTree there(Attribute attribute, List<String> path, Item item) {
        Object document = item.get(attribute.column());
        return document == null ? null : JsonTree.of(((Json) document).text()).at(path);
    }
}
