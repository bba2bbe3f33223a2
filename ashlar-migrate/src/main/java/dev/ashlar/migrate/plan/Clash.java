package dev.ashlar.migrate.plan;

import dev.ashlar.migrate.files.Lineage;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.script.Touched;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two migrations of branches that were merged, which alter the same thing: in which order they run may matter, and developers
 * have run them in either.
 *
 * @param first the earlier by name
 * @param objects what both alter: {@code table posts.slug}
 */
public record Clash(String first, String second, List<String> objects) {
    public Clash {
        objects = List.copyOf(objects);
    }

    /** Those of a folder that no later migration knows both of. */
    public static List<Clash> of(List<Migration> files) {
        Map<String, Set<String>> touched = new HashMap<>();
        Map<String, Migration> byName = new HashMap<>();
        files.forEach(f -> byName.put(f.name(), f));
        List<Clash> clashes = new ArrayList<>();
        for (List<String> pair : Lineage.of(files).unmerged()) {
            pair.forEach(n -> touched.computeIfAbsent(n, name -> touched(byName.get(name))));
            Set<String> both =
                    both(touched.getOrDefault(pair.get(0), Set.of()), touched.getOrDefault(pair.get(1), Set.of()));
            if (!both.isEmpty()) {
                clashes.add(new Clash(pair.get(0), pair.get(1), List.copyOf(both)));
            }
        }
        return clashes;
    }

    private static Set<String> touched(@Nullable Migration file) {
        return file == null ? Set.of() : Touched.of(file.up());
    }

    /** The same object, or one in the other: a column of a table that goes. */
    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>();
        for (String a : one) {
            for (String b : other) {
                if (a.equals(b) || a.startsWith(b + ".") || b.startsWith(a + ".")) {
                    both.add(a.length() < b.length() ? b : a);
                }
            }
        }
        return both;
    }

    /** For a message. */
    public String sentence() {
        return first + " and " + second + " were written on branches and both alter " + String.join(", ", objects);
    }
}
