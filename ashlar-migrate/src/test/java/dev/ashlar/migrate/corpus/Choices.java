package dev.ashlar.migrate.corpus;

import java.util.List;
import java.util.Random;

/**
 * Choices by name, so that two schemas can share most of them.
 *
 * @param other another seed, which decides of one choice in {@code every}
 */
record Choices(long seed, long other, int every) {
    /** A number from 0 to {@code count - 1}. */
    int pick(String name, int count) {
        boolean differs = number(other, name + "?", every) == 0;
        return number(differs ? other : seed, name, count);
    }

    private static int number(long seed, String name, int count) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + name.hashCode() * 0x85EBCA6BL);
        random.nextLong();
        return random.nextInt(count);
    }

    /** True in one case of {@code count}. */
    boolean oneIn(String name, int count) {
        return pick(name, count) == 0;
    }

    String any(String name, List<String> texts) {
        return texts.get(pick(name, texts.size()));
    }
}
