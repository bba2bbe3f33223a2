package dev.ashlar.compiler.consent;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.diff.AccessChange;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.RoutineChange;
import dev.ashlar.compiler.diff.SecurityChange;
import java.util.List;
import java.util.stream.Stream;

/**
 * Access that a change gives to somebody who did not have it: a privilege, rows that a policy hid, rights that a function
 * lends. What is made by the same changes has nothing yet that anybody could be shown, and is not asked for.
 *
 * @param name what it is accepted by: a table, a {@code table.policy}, a function, a schema or a role
 * @param sentence who gains what
 */
public record Widening(String name, String sentence) {
    /**
     * @param from the catalogue that is changed; from an empty one nothing widens
     * @param changes all that belong together
     */
    public static List<Widening> of(Catalog from, Catalog to, List<Change> changes) {
        if (from.tables().isEmpty()) {
            return List.of();
        }
        Before before = Before.of(from, changes);
        return changes.stream()
                .flatMap(c -> of(c, before, to, changes))
                .distinct()
                .toList();
    }

    private static Stream<Widening> of(Change change, Before before, Catalog to, List<Change> changes) {
        if (change instanceof AccessChange access) {
            return access.match(new Privileges(before)).stream();
        }
        if (change instanceof SecurityChange security) {
            return security.match(new HiddenRows(before, to, changes)).stream();
        }
        return change instanceof RoutineChange.CreateFunction create
                ? LentRights.of(create.function(), before).stream()
                : Stream.of();
    }
}
