package dev.ashlar.sqllint.machine;

import java.util.Arrays;

/** A function's instructions as numbers, every branch a place in them. */
final class Code {
    private final int[] words;
    private final int params;
    private final int locals;
    private final int results;
    private final int depth;

    Code(int[] words, int params, int locals, int results, int depth) {
        this.words = words;
        this.params = params;
        this.locals = locals;
        this.results = results;
        this.depth = depth;
    }

    /** An instruction's number, then its operands. */
    int[] words() {
        return words;
    }

    /** How many values the caller hands over. */
    int params() {
        return params;
    }

    /** Parameters and local variables together. */
    int locals() {
        return locals;
    }

    /** How many values it gives back: 0 or 1. */
    int results() {
        return results;
    }

    /** How many values lie on its stack at most. */
    int depth() {
        return depth;
    }
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
