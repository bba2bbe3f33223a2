package dev.ashlar.sql.value;

import java.util.Arrays;
import java.util.StringTokenizer;

/** The extension pgvector's {@code vector}, and its {@code halfvec}, whose numbers have fewer digits. */
public final class Vector {
    private final float[] numbers;

    private Vector(float[] numbers) {
        this.numbers = numbers;
    }

    /** A copy of the array. @throws IllegalArgumentException when it has no number, or one that is not finite */
    public static Vector of(float... numbers) {
        if (numbers.length == 0) {
            throw new IllegalArgumentException("a vector has one number at least");
        }
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw new IllegalArgumentException("a vector cannot hold " + number);
            }
        }
        return new Vector(numbers.clone());
    }

    /** {@code [1,2.5,3]}. */
    public static Vector parse(String text) {
        StringTokenizer parts = new StringTokenizer(text, "[], ");
        float[] numbers = new float[parts.countTokens()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Float.parseFloat(parts.nextToken());
        }
        return of(numbers);
    }

    public int dimensions() {
        return numbers.length;
    }

    /** A copy. */
    public float[] toFloatArray() {
        return numbers.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers).replace(" ", "");
    }
}
