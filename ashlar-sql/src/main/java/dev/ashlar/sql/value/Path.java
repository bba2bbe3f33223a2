package dev.ashlar.sql.value;

import java.util.List;

/**
 * PostgreSQL's {@code path}.
 *
 * @param points one at least
 * @param closed whether the last point is joined to the first
 */
public record Path(List<Point> points, boolean closed) {
    public Path {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a path has one point at least");
        }
    }

    public static Path parse(String text) {
        return new Path(Numbers.points(text), text.startsWith("("));
    }

    @Override
    public String toString() {
        return (closed ? "(" : "[") + Numbers.joined(points) + (closed ? ")" : "]");
    }
}
