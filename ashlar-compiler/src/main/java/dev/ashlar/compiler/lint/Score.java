package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.source.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How good a design is, 0 to 100. A table starts with 100 and keeps 75 % for each error, 92 % for each warning, 98 % for each
 * hint: the first finding costs most, and no finding is free. The whole is the mean of its tables, and keeps as much again for
 * each finding that is about no table.
 *
 * @param whole exact; {@link #rounded()} for people
 * @param tables the lowest first
 */
public record Score(double whole, List<OfTable> tables) {
    private static final double FULL = 100;

    public Score {
        tables = List.copyOf(tables);
    }

    /** A table's own. */
    public record OfTable(String table, double score) {
        public int rounded() {
            return (int) Math.floor(score);
        }
    }

    /** @param tables the names of all tables, those without a finding too */
    public static Score of(Collection<String> tables, Collection<Finding> findings) {
        Map<String, Double> scores = new TreeMap<>();
        tables.forEach(table -> scores.put(table, FULL));
        double rest = 1;
        for (Finding finding : findings) {
            double kept = kept(finding.diagnostic().severity());
            if (scores.containsKey(finding.table())) {
                scores.merge(finding.table(), kept, (a, b) -> a * b);
            } else {
                rest *= kept;
            }
        }
        return new Score(mean(scores.values()) * rest, sorted(scores));
    }

    /** The whole when these findings, which it counts, are gone. */
    double without(Collection<Finding> mended) {
        Map<String, Double> scores = tables.stream().collect(Collectors.toMap(OfTable::table, OfTable::score));
        double rest = whole / mean(scores.values());
        for (Finding finding : mended) {
            double kept = kept(finding.diagnostic().severity());
            if (scores.containsKey(finding.table())) {
                scores.merge(finding.table(), kept, (a, b) -> a / b);
            } else {
                rest /= kept;
            }
        }
        return mean(scores.values()) * rest;
    }

    /** Only what is without a finding has 100. */
    public int rounded() {
        return (int) Math.floor(whole + 1e-9);
    }

    private static double kept(Severity severity) {
        return switch (severity) {
            case ERROR -> 0.75;
            case WARNING -> 0.92;
            case INFO -> 0.98;
        };
    }

    private static double mean(Collection<Double> scores) {
        return scores.stream().mapToDouble(Double::doubleValue).average().orElse(FULL);
    }

    private static List<OfTable> sorted(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .map(e -> new OfTable(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble(OfTable::score).thenComparing(OfTable::table))
                .toList();
    }
}
