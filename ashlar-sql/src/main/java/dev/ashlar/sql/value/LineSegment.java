package dev.ashlar.sql.value;

/** PostgreSQL's {@code lseg}. */
public record LineSegment(Point start, Point end) {
    public static LineSegment parse(String text) {
        double[] numbers = Numbers.of(text, 4);
        return new LineSegment(new Point(numbers[0], numbers[1]), new Point(numbers[2], numbers[3]));
    }

    @Override
    public String toString() {
        return "[" + start + "," + end + "]";
    }
}
