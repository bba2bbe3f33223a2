package dev.ashlar.migrate.files;

import dev.ashlar.migrate.failure.MigrationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which migrations of a folder were there when another was written. Two that do not know each other were written on branches.
 * One that says nothing of it comes after the one before it by name.
 */
public final class Lineage {
    private final Map<String, Set<String>> parents;

    private Lineage(Map<String, Set<String>> parents) {
        this.parents = parents;
    }

    /**
     * @param migrations of one folder, in whatever order
     * @throws MigrationException.Refused when one was written after another that is not there
     */
    public static Lineage of(List<Migration> migrations) {
        TreeMap<String, Migration> byName = new TreeMap<>();
        migrations.forEach(m -> byName.put(m.name(), m));
        Map<String, String> replaced = new HashMap<>();
        migrations.forEach(m ->
                m.header().replaces().forEach(set -> set.forEach(name -> replaced.put(name, m.name()))));
        refuseBoth(replaced, byName.keySet());
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        String previous = null;
        for (Migration migration : byName.values()) {
            String before = previous;
            List<String> after =
                    migration.header().after().orElseGet(() -> before == null ? List.of() : List.of(before));
            Set<String> found = new LinkedHashSet<>();
            for (String parent : after) {
                found.add(present(migration, replaced.getOrDefault(parent, parent), byName.keySet()));
            }
            found.remove(migration.name());
            parents.put(migration.name(), found);
            previous = migration.name();
        }
        return new Lineage(parents);
    }

    private static void refuseBoth(Map<String, String> replaced, Set<String> names) {
        replaced.keySet().stream().filter(names::contains).sorted().findFirst().ifPresent(name -> {
            throw new MigrationException.Refused(
                    "squashed-and-there",
                    "the folder has " + name + " and " + replaced.get(name) + ", which replaces it",
                    "remove the folders that the squash replaces");
        });
    }

    private static String present(Migration migration, String parent, Set<String> names) {
        if (!names.contains(parent)) {
            throw new MigrationException.Refused(
                    "missing-parent",
                    "the migration " + migration.name() + " was written after " + parent
                            + ", which is not in the folder",
                    "bring it back from version control, or correct the line `-- ashlar:after` of " + migration.name());
        }
        return parent;
    }

    /** Each after those that it was written after, and else by name. */
    public List<String> order() {
        Set<String> order = new LinkedHashSet<>();
        Set<String> open = new LinkedHashSet<>(parents.keySet());
        while (!open.isEmpty()) {
            String next = open.stream()
                    .filter(name -> order.containsAll(Objects.requireNonNull(parents.get(name))))
                    .findFirst()
                    .orElseThrow(() -> new MigrationException.Refused(
                            "migrations-in-a-circle",
                            "these migrations were each written after another of them: " + String.join(", ", open),
                            "correct their lines `-- ashlar:after`"));
            open.remove(next);
            order.add(next);
        }
        return List.copyOf(order);
    }

    /** Those that no other was written after: more than one where branches were merged and nothing was written since. */
    public List<String> last() {
        Set<String> known = new HashSet<>();
        parents.values().forEach(known::addAll);
        return parents.keySet().stream().filter(n -> !known.contains(n)).toList();
    }

    /** All that a migration was written after, directly or not. */
    public Set<String> before(String name) {
        Set<String> found = new HashSet<>();
        List<String> open = new ArrayList<>(parents.getOrDefault(name, Set.of()));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (found.add(next)) {
                open.addAll(parents.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }

    /**
     * Pairs that were written without knowing each other, where no later migration knows both.
     *
     * @return the two names of each, in order
     */
    public List<List<String>> unmerged() {
        List<String> last = last();
        List<Set<String>> lines = new ArrayList<>();
        for (String name : last) {
            Set<String> line = before(name);
            line.add(name);
            lines.add(line);
        }
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                pair(lines.get(i), lines.get(j), pairs);
            }
        }
        return pairs;
    }

    private static void pair(Set<String> one, Set<String> other, List<List<String>> pairs) {
        List<String> mine =
                one.stream().filter(n -> !other.contains(n)).sorted().toList();
        List<String> theirs =
                other.stream().filter(n -> !one.contains(n)).sorted().toList();
        mine.forEach(a -> theirs.forEach(b -> pairs.add(a.compareTo(b) < 0 ? List.of(a, b) : List.of(b, a))));
    }
}
