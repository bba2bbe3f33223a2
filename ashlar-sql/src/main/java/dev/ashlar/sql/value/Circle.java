package dev.ashlar.sql.value;

/** PostgreSQL's {@code circle}. */
public record Circle(Point center, double radius) {
    /** @throws IllegalArgumentException when the radius is negative */
    public Circle {
        if (radius < 0) {
            throw new IllegalArgumentException("the radius of a circle is not negative");
        }
    }

    public static Circle parse(String text) {
        double[] numbers = Numbers.of(text, 3);
        return new Circle(new Point(numbers[0], numbers[1]), numbers[2]);
    }

    @Override
    public String toString() {
        return "<" + center + "," + radius + ">";
    }
}
