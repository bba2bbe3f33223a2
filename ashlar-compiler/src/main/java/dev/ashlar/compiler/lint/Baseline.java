package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.lint.rule.Subject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The findings that were there when the linter was adopted: they are counted and not reported again.
 *
 * @param entries how often each is known
 */
public record Baseline(Map<Entry, Integer> entries) {
    public static final Baseline NONE = new Baseline(Map.of());

    public Baseline {
        entries = Map.copyOf(entries);
    }

    /** A finding by its rule and its object; lines move, so they are not in it. */
    public record Entry(String code, String object) implements Comparable<Entry> {
        private static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::code).thenComparing(Entry::object);

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }

        /** A finding about a file has its file's name for an object. */
        static Entry of(Finding finding) {
            String file = finding.diagnostic().span().file().name();
            return new Entry(finding.code(), finding.object().isEmpty() ? file : finding.object());
        }
    }

    static Baseline of(Collection<Finding> findings) {
        Map<Entry, Integer> entries = new TreeMap<>();
        findings.forEach(finding -> entries.merge(Entry.of(finding), 1, Integer::sum));
        return new Baseline(entries);
    }

    /**
     * What is known after a run that found these: of the rules that had their say what was found, of the others what was known
     * before.
     */
    public Baseline after(Subject subject, Collection<Finding> findings) {
        Map<Entry, Integer> next = new HashMap<>(of(findings).entries());
        entries.forEach((entry, count) -> {
            if (!Rules.isHeard(entry.code(), subject)) {
                next.put(entry, count);
            }
        });
        return new Baseline(next);
    }

    /** In order, for writing. */
    public List<Map.Entry<Entry, Integer>> sorted() {
        return List.copyOf(new TreeMap<>(entries).entrySet());
    }
}
