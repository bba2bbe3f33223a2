package dev.ashlar.sql.value;

/** PostgreSQL's {@code point}. */
public record Point(double x, double y) {
    public static Point parse(String text) {
        double[] numbers = Numbers.of(text, 2);
        return new Point(numbers[0], numbers[1]);
    }

    @Override
    public String toString() {
        return "(" + x + "," + y + ")";
    }
}
