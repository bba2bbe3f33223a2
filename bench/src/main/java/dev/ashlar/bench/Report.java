package dev.ashlar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The figures as a table and as bars, put between two marks of README.md. */
final class Report {
    private static final String BEGIN = "<!-- measured -->\n";
    private static final String END = "<!-- /measured -->\n";
    private static final int WIDTH = 30;

    private Report() {}

    static void write(Path bench, Plan plan, Map<String, Map<String, Score>> scores) throws IOException {
        Path readme = bench.resolve("README.md");
        String text = Files.readString(readme);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        if (from < BEGIN.length() || to < from) {
            throw new IOException(
                    readme + " has no place for figures, between " + BEGIN.strip() + " and " + END.strip());
        }
        String head = "Java " + System.getProperty("java.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, median of " + plan.rounds() + " rounds"
                + (plan.quick() ? ", quick, a tenth of the data" : "") + ".\n\n";
        Files.writeString(
                readme,
                text.substring(0, from) + "\n" + head + table(scores) + "\n" + bars(scores) + "\n"
                        + text.substring(to));
    }

    private static String table(Map<String, Map<String, Score>> scores) {
        Set<String> names = new LinkedHashSet<>();
        scores.values().forEach(row -> names.addAll(row.keySet()));
        names.remove("jdbc");
        StringBuilder out = new StringBuilder(
                "| | " + String.join(" | ", names) + " |\n|---|" + "---|".repeat(names.size()) + "\n");
        scores.forEach((workload, row) -> {
            List<String> cells = new ArrayList<>(List.of(workload));
            for (String name : names) {
                Score score = row.get(name);
                cells.add(score == null ? "" : score.cell());
            }
            out.append("| ").append(String.join(" | ", cells)).append(" |\n");
        });
        return out.toString();
    }

    /** Hand-written JDBC is the mark in the middle of each bar. */
    private static String bars(Map<String, Map<String, Score>> scores) {
        StringBuilder out = new StringBuilder("```\n");
        scores.forEach((workload, row) -> {
            out.append(workload).append('\n');
            row.forEach((name, score) -> out.append(String.format(
                    Locale.ROOT,
                    "  %-10s %-" + 2 * WIDTH + "s %.2f%n",
                    name,
                    "#".repeat((int) Math.min(2 * WIDTH, Math.round(score.ratio() * WIDTH))),
                    score.ratio())));
        });
        return out.append("```\n").toString();
    }
}
