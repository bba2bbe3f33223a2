package dev.ashlar.sqllint.machine;

import java.util.Arrays;

/**
 * A function's instructions as numbers, every branch a place in them.
 *
 * @param words an instruction's number, then its operands
 * @param params how many values the caller hands over
 * @param locals parameters and local variables together
 * @param results how many values it gives back: 0 or 1
 * @param depth how many values lie on its stack at most
 */
record Code(int[] words, int params, int locals, int results, int depth) {
    /** Grows as instructions are written. */
    static final class Writer {
        private int[] words = new int[1024];
        private int size;

        int place() {
            return size;
        }

        Writer word(int word) {
            words = size == words.length ? Arrays.copyOf(words, size * 2) : words;
            words[size++] = word;
            return this;
        }

        void put(int place, int word) {
            words[place] = word;
        }

        int[] words() {
            return Arrays.copyOf(words, size);
        }
    }
}
