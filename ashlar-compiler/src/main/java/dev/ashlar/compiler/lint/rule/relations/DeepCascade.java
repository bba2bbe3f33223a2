package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ForeignKeys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Tenancy;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A cascade through four tables deletes far more than its statement says, in one transaction that holds every lock. */
final class DeepCascade implements ModelRule {
    private static final int DEEP = 4;

    @Override
    public About about() {
        return About.info(Category.RELATIONS, "a delete that goes on through four tables and more");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        if (Tenancy.isRegistry(model)
                || cascades(subject.schema())
                        .anyMatch(fk ->
                                fk.model().equals(model.name()) && !fk.target().equals(model.name()))) {
            return Stream.empty();
        }
        Map<String, String> parents = reached(model, subject.schema());
        List<String> way = parents.keySet().stream()
                .map(last -> way(last, parents))
                .reduce(List.of(), (longest, other) -> other.size() > longest.size() ? other : longest);
        return way.size() <= DEEP
                ? Stream.empty()
                : Stream.of(
                        finding(
                                "deleting one `" + model.name() + "` deletes rows of " + (parents.size() - 1)
                                        + " other tables, down to `" + String.join("` -> `", way) + "`",
                                model.span(),
                                "put `onDelete: Restrict` where one thing ends and another begins, and delete what is large in batches"));
    }

    private static Stream<Relation.ForeignKey> cascades(Schema schema) {
        return ForeignKeys.of(schema).filter(fk -> fk.onDelete() == ReferentialAction.CASCADE);
    }

    /** Every table that is reached, with the one before it on a shortest way; the first stands before itself. */
    private static Map<String, String> reached(Model first, Schema schema) {
        Map<String, String> parents = new LinkedHashMap<>(Map.of(first.name(), first.name()));
        Deque<String> open = new ArrayDeque<>(List.of(first.name()));
        while (!open.isEmpty()) {
            String parent = open.remove();
            cascades(schema)
                    .filter(fk -> fk.target().equals(parent) && !parents.containsKey(fk.model()))
                    .forEach(fk -> {
                        parents.put(fk.model(), parent);
                        open.add(fk.model());
                    });
        }
        return parents;
    }

    private static List<String> way(String last, Map<String, String> parents) {
        List<String> way = new ArrayList<>(List.of(last));
        for (String at = last; !parents.getOrDefault(at, at).equals(at); at = parents.getOrDefault(at, at)) {
            way.add(0, parents.getOrDefault(at, at));
        }
        return way;
    }
}
