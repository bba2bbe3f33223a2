package dev.ashlar.compiler.syntax;

import org.jspecify.annotations.Nullable;

/**
 * The words of a text. There are few, each in many places: a word that is there again is the same object, and no second
 * one is made to find that out.
 */
final class Words {
    private final String text;
    /** Of a power of two places, at most half of them taken; a word stands at the first free one from that of its hash. */
    private @Nullable String[] places = new @Nullable String[64];

    private int count;

    Words(String text) {
        this.text = text;
    }

    /** The text from one place to another. */
    String word(int start, int end) {
        int at = place(hash(start, end), start, end);
        String known = places[at];
        if (known != null) {
            return known;
        }
        String word = text.substring(start, end);
        places[at] = word;
        count++;
        if (count * 2 > places.length) {
            grow();
        }
        return word;
    }

    private int place(int hash, int start, int end) {
        int at = hash & (places.length - 1);
        String known = places[at];
        while (known != null && !isAt(known, start, end)) {
            at = (at + 1) & (places.length - 1);
            known = places[at];
        }
        return at;
    }

    private boolean isAt(String word, int start, int end) {
        return word.length() == end - start && text.startsWith(word, start);
    }

    private int hash(int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return spread(hash);
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15);
    }

    private void grow() {
        @Nullable String[] before = places;
        places = new @Nullable String[before.length * 2];
        for (String word : before) {
            if (word != null) {
                int at = spread(word.hashCode()) & (places.length - 1);
                while (places[at] != null) {
                    at = (at + 1) & (places.length - 1);
                }
                places[at] = word;
            }
        }
    }
}
