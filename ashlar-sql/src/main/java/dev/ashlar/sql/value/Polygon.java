package dev.ashlar.sql.value;

import java.util.List;

/** PostgreSQL's {@code polygon}: its corners, one at least, in their order. */
public record Polygon(List<Point> points) {
    public Polygon {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a polygon has one point at least");
        }
    }

    public static Polygon parse(String text) {
        return new Polygon(Numbers.points(text));
    }

    @Override
    public String toString() {
        return "(" + Numbers.joined(points) + ")";
    }
}
