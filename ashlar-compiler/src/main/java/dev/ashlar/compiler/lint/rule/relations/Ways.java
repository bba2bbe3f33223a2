package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.ForeignKeys;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Ways from table to table, along foreign keys. */
final class Ways {
    private Ways() {}

    /**
     * The shortest way from the key's table back to itself, beginning with that key: {@code A, B, A}.
     *
     * @param allowed the keys that the way may take; it is empty when the first is not among them
     */
    static Optional<List<String>> back(
            Schema schema, Relation.ForeignKey start, Predicate<Relation.ForeignKey> allowed) {
        Deque<List<String>> ways = new ArrayDeque<>();
        if (allowed.test(start)) {
            ways.add(List.of(start.model(), start.target()));
        }
        Set<String> seen = new HashSet<>();
        while (!ways.isEmpty()) {
            List<String> way = ways.remove();
            String last = way.get(way.size() - 1);
            if (last.equals(start.model())) {
                return Optional.of(way);
            }
            if (seen.add(last)) {
                ForeignKeys.of(schema)
                        .filter(fk -> fk.model().equals(last) && allowed.test(fk))
                        .forEach(fk -> ways.add(longer(way, fk.target())));
            }
        }
        return Optional.empty();
    }

    private static List<String> longer(List<String> way, String model) {
        List<String> longer = new ArrayList<>(way);
        longer.add(model);
        return longer;
    }

    /** Whether the schema has this table before every other of the way: a cycle is told once. */
    static boolean isFirst(Model model, List<String> way, Schema schema) {
        return schema.models().stream()
                .filter(m -> way.contains(m.name()))
                .findFirst()
                .equals(Optional.of(model));
    }
}
