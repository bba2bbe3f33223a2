package dev.ashlar.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the time of an operation grows with what it is asked for: a straight line through the workloads of a series, and how
 * much of what differs it explains.
 *
 * @param start milliseconds of nothing
 * @param each milliseconds of one more
 * @param fit R²: 1 when all points lie on the line
 */
record Growth(double start, double each, double fit) {
    /** The workloads of a series by their beginning, and what is counted. */
    private static final Map<String, String> SERIES = new LinkedHashMap<>(Map.of(
            "rows-", "post of the feed",
            "nesting-", "row",
            "W11-generate-", "model",
            "W11-compile-", "model"));

    /** nesting-1 reads 20 posts, nesting-2 their 60 comments too, nesting-3 who wrote those. */
    private static final List<Integer> NESTED_ROWS = List.of(20, 80, 140);

    private record Point(double size, double millis) {}

    /** A sentence for each series and contestant of which there are three points. */
    static List<String> lines(Map<String, Map<String, Score>> scores) {
        List<String> lines = new ArrayList<>();
        SERIES.keySet().stream()
                .sorted()
                .forEach(series -> points(series, scores).forEach((contestant, points) -> {
                    if (points.size() > 2) {
                        lines.add(line(series, contestant, of(points)));
                    }
                }));
        return lines;
    }

    private static String line(String series, String contestant, Growth growth) {
        return String.format(
                Locale.ROOT,
                "%-13s %-9s %.3f ms + %.4f ms for each %s (R² %.3f)",
                series.substring(0, series.length() - 1),
                contestant,
                growth.start,
                growth.each,
                SERIES.getOrDefault(series, ""),
                growth.fit);
    }

    private static Map<String, List<Point>> points(String series, Map<String, Map<String, Score>> scores) {
        Map<String, List<Point>> points = new LinkedHashMap<>();
        scores.forEach((workload, row) -> {
            if (workload.startsWith(series)) {
                int number = Integer.parseInt(workload.substring(series.length()));
                int size = series.equals("nesting-") ? NESTED_ROWS.get(number - 1) : number;
                row.forEach((name, score) ->
                        points.computeIfAbsent(name, k -> new ArrayList<>()).add(new Point(size, score.millis())));
            }
        });
        return points;
    }

    /** Least squares. */
    private static Growth of(List<Point> points) {
        double meanSize = points.stream().mapToDouble(Point::size).average().orElse(0);
        double meanMillis = points.stream().mapToDouble(Point::millis).average().orElse(0);
        double sizes = 0;
        double both = 0;
        double all = 0;
        for (Point p : points) {
            sizes += (p.size - meanSize) * (p.size - meanSize);
            both += (p.size - meanSize) * (p.millis - meanMillis);
            all += (p.millis - meanMillis) * (p.millis - meanMillis);
        }
        return new Growth(
                meanMillis - both / sizes * meanSize, both / sizes, all == 0 ? 1 : both * both / (sizes * all));
    }
}
