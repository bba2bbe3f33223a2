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

/** The figures as a table between two marks of README.md, and as a picture beside it. */
final class Report {
    private static final String BEGIN = "<!-- measured -->\n";
    private static final String END = "<!-- /measured -->\n";

    private static final String OWN = "ashlar";

    private Report() {}

    static void write(Path bench, Plan plan, Map<String, Map<String, Score>> scores, List<String> growth)
            throws IOException {
        Path readme = bench.resolve("README.md");
        String text = Files.readString(readme);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        if (from < BEGIN.length() || to < from) {
            throw new IOException(
                    readme + " has no place for figures, between " + BEGIN.strip() + " and " + END.strip());
        }
        Files.writeString(bench.resolve("results.svg"), Picture.of(scores));
        Files.writeString(
                readme,
                text.substring(0, from) + "\n" + head(plan) + table(scores)
                        + "\n![Each contestant beside hand-written JDBC](results.svg)\n\n" + costs(scores)
                        + growth(growth)
                        + text.substring(to));
    }

    private static String head(Plan plan) {
        return "Java " + System.getProperty("java.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, median of up to " + plan.rounds()
                + " rounds" + (plan.quick() ? ", quick, a tenth of the data" : "")
                + ": how many operations in the time in which hand-written JDBC does one, and of Ashlar the least and the most of the rounds. How far `control`, which is the same JDBC again, is from 1 says how much of a ratio is the machine.\n\n";
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
                cells.add(score == null ? "" : name.equals(OWN) ? score.spread() : score.cell());
            }
            out.append("| ").append(String.join(" | ", cells)).append(" |\n");
        });
        return out.toString();
    }

    /** What jitters less than time: memory and CPU of those workloads in which both were told. */
    private static String costs(Map<String, Map<String, Score>> scores) {
        StringBuilder out = new StringBuilder();
        scores.forEach((workload, row) -> {
            Score own = row.get(OWN);
            Score jdbc = row.get("jdbc");
            if (own != null && jdbc != null && own.bytes() > 0 && jdbc.bytes() > 0) {
                out.append(String.format(
                        Locale.ROOT,
                        "| %s | %,.1f (%,.1f) | %,.0f (%,.0f) |\n",
                        workload,
                        own.bytes() / 1000,
                        jdbc.bytes() / 1000,
                        own.cpu(),
                        jdbc.cpu()));
            }
        });
        return out.isEmpty()
                ? ""
                : "One operation of Ashlar, and in brackets of hand-written JDBC:\n\n| | KB | CPU µs |\n|---|---|---|\n"
                        + out + "\n";
    }

    private static String growth(List<String> lines) {
        return lines.isEmpty()
                ? ""
                : "How cost grows, as a straight line through what was measured:\n\n```\n" + String.join("\n", lines)
                        + "\n```\n\n";
    }
}
