package dev.ashlar.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The ratios as SVG: a row for each workload, a dot for each contestant, a thin line from its slowest round to its quickest.
 * The scale is logarithmic, so that half and twice as fast are as far from hand-written JDBC.
 */
final class Picture {
    private static final List<String> COLOURS = List.of(
            "#9e9e9e", "#d32f2f", "#616161", "#1976d2", "#388e3c", "#f57c00", "#7b1fa2", "#00838f", "#5d4037",
            "#c2185b");
    private static final List<Double> MARKS = List.of(0.03125, 0.0625, 0.125, 0.25, 0.5, 1.0, 2.0);
    private static final int LEFT = 90;
    private static final int WIDTH = 700;
    private static final int TOP = 60;
    private static final int ROW = 30;

    private final StringBuilder out = new StringBuilder();
    private final List<String> names;

    private Picture(Set<String> names) {
        this.names = new ArrayList<>(names);
    }

    static String of(Map<String, Map<String, Score>> scores) {
        Set<String> names = new LinkedHashSet<>();
        scores.values().forEach(row -> names.addAll(row.keySet()));
        names.remove("jdbc");
        return new Picture(names).draw(scores);
    }

    private String draw(Map<String, Map<String, Score>> scores) {
        List<String> workloads = scores.keySet().stream()
                .filter(w -> scores.getOrDefault(w, Map.of()).values().stream().anyMatch(Score::compared))
                .toList();
        int height = TOP + workloads.size() * ROW + 30;
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n",
                LEFT + WIDTH + 30,
                height));
        legend();
        MARKS.forEach(mark -> scale(mark, height - 24));
        for (int i = 0; i < workloads.size(); i++) {
            row(workloads.get(i), TOP + i * ROW + ROW / 2, scores.getOrDefault(workloads.get(i), Map.of()));
        }
        return out.append("</svg>\n").toString();
    }

    private void legend() {
        int x = LEFT;
        for (int i = 0; i < names.size(); i++) {
            dot(x, 20, colour(i));
            text(x + 9, 24, names.get(i));
            x += 18 + 8 * names.get(i).length();
        }
    }

    private void scale(double mark, int bottom) {
        line(x(mark), TOP - 12, x(mark), bottom, mark == 1 ? "#333" : "#ddd");
        text(x(mark) - 8, bottom + 16, mark < 1 ? "1/" + Math.round(1 / mark) : Long.toString(Math.round(mark)));
    }

    /** Contestants one below the other, closely, so that none hides another. */
    private void row(String workload, int middle, Map<String, Score> row) {
        text(8, middle + 4, workload);
        for (int i = 0; i < names.size(); i++) {
            Score score = row.get(names.get(i));
            if (score != null && score.compared()) {
                double y = middle + (i - (names.size() - 1) / 2.0) * (ROW - 8) / Math.max(1, names.size());
                line(x(score.least()), y, x(score.most()), y, colour(i));
                dot(x(score.ratio()), y, colour(i));
            }
        }
    }

    private static double x(double ratio) {
        double first = MARKS.get(0);
        double last = MARKS.get(MARKS.size() - 1);
        double within = Math.max(first, Math.min(last, ratio));
        return LEFT + WIDTH * Math.log(within / first) / Math.log(last / first);
    }

    private static String colour(int i) {
        return COLOURS.get(i % COLOURS.size());
    }

    private void line(double x1, double y1, double x2, double y2, String colour) {
        out.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>\n",
                x1,
                y1,
                x2,
                y2,
                colour));
    }

    private void dot(double x, double y, String colour) {
        out.append(
                String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>\n", x, y, colour));
    }

    private void text(double x, double y, String text) {
        out.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\">%s</text>\n", x, y, text));
    }
}
