package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ForeignKeys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rows that need each other first cannot be inserted one after the other: a cycle of required foreign keys has no beginning. */
final class RequiredRelationCycle implements ModelRule {
    @Override
    public About about() {
        return About.error(Category.RELATIONS, "tables of which none can have its first row");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        Schema schema = subject.schema();
        return required(schema, model.name())
                .flatMap(fk -> way(schema, fk)
                        .filter(way -> isFirst(model, way, schema))
                        .map(way -> finding(
                                "no first row can be inserted: `" + String.join("` needs `", way) + "`",
                                fk.span(),
                                "make one of these foreign keys optional"))
                        .stream())
                .limit(1);
    }

    private static Stream<Relation.ForeignKey> required(Schema schema, String model) {
        return ForeignKeys.of(schema).filter(fk -> fk.model().equals(model) && ForeignKeys.isRequired(fk, schema));
    }

    /** The shortest way from the key's table back to itself: {@code A, B, A}. */
    private static Optional<List<String>> way(Schema schema, Relation.ForeignKey start) {
        Deque<List<String>> ways = new ArrayDeque<>(List.of(List.of(start.model(), start.target())));
        Set<String> seen = new HashSet<>();
        while (!ways.isEmpty()) {
            List<String> way = ways.remove();
            String last = way.get(way.size() - 1);
            if (last.equals(start.model())) {
                return Optional.of(way);
            }
            if (seen.add(last)) {
                required(schema, last).forEach(fk -> ways.add(longer(way, fk.target())));
            }
        }
        return Optional.empty();
    }

    private static List<String> longer(List<String> way, String model) {
        List<String> longer = new ArrayList<>(way);
        longer.add(model);
        return longer;
    }

    /** A cycle is told once, at the table that the schema has first. */
    private static boolean isFirst(Model model, List<String> way, Schema schema) {
        return schema.models().stream()
                .filter(m -> way.contains(m.name()))
                .findFirst()
                .equals(Optional.of(model));
    }
}
