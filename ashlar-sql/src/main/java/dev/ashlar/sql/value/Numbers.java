package dev.ashlar.sql.value;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** The numbers of a figure, whatever brackets are around them; and back, as PostgreSQL reads them. */
final class Numbers {
    private Numbers() {}

    static double[] of(String text, int count) {
        double[] numbers = of(text);
        if (numbers.length != count) {
            throw new IllegalArgumentException("'" + text + "' has not " + count + " numbers");
        }
        return numbers;
    }

    static double[] of(String text) {
        StringTokenizer parts = new StringTokenizer(text, "()[]{}<>, ");
        double[] numbers = new double[parts.countTokens()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(parts.nextToken());
        }
        return numbers;
    }

    static List<Point> points(String text) {
        double[] numbers = of(text);
        List<Point> points = new ArrayList<>(numbers.length / 2);
        for (int i = 0; i < numbers.length; i += 2) {
            points.add(new Point(numbers[i], numbers[i + 1]));
        }
        return List.copyOf(points);
    }

    static String joined(List<Point> points) {
        return String.join(",", points.stream().map(Point::toString).toList());
    }
}
