package dev.ashlar.sql.value;

/** PostgreSQL's {@code line}: {@code ax + by + c = 0}, with no end on either side. */
public record Line(double a, double b, double c) {
    /** @throws IllegalArgumentException when a and b are zero, which is no line */
    public Line {
        if (a == 0 && b == 0) {
            throw new IllegalArgumentException("a line has an a or a b that is not zero");
        }
    }

    public static Line parse(String text) {
        double[] numbers = Numbers.of(text, 3);
        return new Line(numbers[0], numbers[1], numbers[2]);
    }

    @Override
    public String toString() {
        return "{" + a + "," + b + "," + c + "}";
    }
}
