package dev.ashlar.runtime.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Which of many things go into one statement. */
final class Alike {
    /** Rows sent with one statement: their values are held in memory twice. */
    static final int ROWS_AT_ONCE = 5_000;

    private Alike() {}

    /** The numbers, from zero, of things of the same form; in the order in which the forms come. */
    static List<List<Integer>> groups(int count, IntFunction<Object> form) {
        Map<Object, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            groups.computeIfAbsent(form.apply(i), same -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> parts = new ArrayList<>();
        groups.values().forEach(group -> parts.addAll(parts(group)));
        return parts;
    }

    /** As above; what is about the same row comes one after the other, for a statement changes a row once. */
    static List<List<Integer>> rounds(int count, IntFunction<Object> form, IntFunction<Object> row) {
        Map<Object, Integer> met = new HashMap<>();
        List<Integer> rounds = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rounds.add(met.merge(row.apply(i), 1, Integer::sum));
        }
        return groups(count, i -> List.of(rounds.get(i), form.apply(i)));
    }

    static <V> List<V> chosen(List<V> all, List<Integer> numbers) {
        return numbers.stream().map(all::get).toList();
    }

    private static List<List<Integer>> parts(List<Integer> group) {
        List<List<Integer>> parts = new ArrayList<>();
        for (int from = 0; from < group.size(); from += ROWS_AT_ONCE) {
            parts.add(group.subList(from, Math.min(group.size(), from + ROWS_AT_ONCE)));
        }
        return parts;
    }
}
