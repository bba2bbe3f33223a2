package dev.ashlar.sql.value;

/**
 * PostgreSQL's {@code box}; any two opposite corners make it, and it keeps these two.
 *
 * @param high the upper right corner
 * @param low the lower left corner
 */
public record Box(Point high, Point low) {
    public Box {
        boolean right = isGreater(high.x(), low.x());
        boolean above = isGreater(high.y(), low.y());
        Point first = high;
        Point second = low;
        high = new Point(right ? first.x() : second.x(), above ? first.y() : second.y());
        low = new Point(right ? second.x() : first.x(), above ? second.y() : first.y());
    }

    public static Box parse(String text) {
        double[] numbers = Numbers.of(text, 4);
        return new Box(new Point(numbers[0], numbers[1]), new Point(numbers[2], numbers[3]));
    }

    /** As {@code float8_gt}: NaN is the greatest, and the zeros are equal. */
    private static boolean isGreater(double left, double right) {
        return left > right || (Double.isNaN(left) && !Double.isNaN(right));
    }

    @Override
    public String toString() {
        return high + "," + low;
    }
}
