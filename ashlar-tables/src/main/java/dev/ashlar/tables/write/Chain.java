package dev.ashlar.tables.write;

import java.util.ArrayList;
import java.util.List;

/**
 * A call, and the calls on what it gives.
 *
 * @param first {@code text("title")}
 * @param calls each from its dot to its last parenthesis
 */
record Chain(String first, List<String> calls) {
    private static final int WIDTH = 120;

    Chain {
        calls = List.copyOf(calls);
    }

    static Chain of(String first) {
        return new Chain(first, List.of());
    }

    Chain then(List<String> more) {
        List<String> all = new ArrayList<>(calls);
        all.addAll(more);
        return new Chain(first, all);
    }

    Chain then(String call) {
        return then(List.of(call));
    }

    /**
     * In one line where it fits, otherwise each call in a line of its own.
     *
     * @param before what stands before it in the line, indented
     */
    String statement(String before) {
        String line = before + first + String.join("", calls) + ";";
        if (calls.isEmpty() || (line.length() <= WIDTH && line.indexOf('\n') < 0)) {
            return line + "\n";
        }
        String indent = " ".repeat(before.length() - before.stripLeading().length() + 8);
        return before + first + "\n" + indent + String.join("\n" + indent, calls) + ";\n";
    }
}
