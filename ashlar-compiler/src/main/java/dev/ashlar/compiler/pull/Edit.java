package dev.ashlar.compiler.pull;

import java.util.Comparator;
import java.util.List;

/** A stretch of a file that is written anew. */
record Edit(int start, int end, String text) {
    /** The file with all of them, none of which overlap. */
    static String apply(String file, List<Edit> edits) {
        StringBuilder out = new StringBuilder(file);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::start)
                        .thenComparingInt(Edit::end)
                        .reversed())
                .forEach(e -> out.replace(e.start(), e.end(), e.text()));
        return out.toString();
    }
}
