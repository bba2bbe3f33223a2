package dev.ashlar.lsp.completion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bracket that is open at the cursor.
 *
 * @param opener {@code (}, {@code [} or <code>{</code>
 * @param label what stands before it, with its at signs: {@code @relation}, {@code title}
 * @param argument the argument whose value comes next, null when none is begun
 * @param position how many commas are behind it
 * @param given the arguments that are there already
 * @param words the bare words that are there already
 */
record Frame(
        char opener, String label, @Nullable String argument, int position, List<String> given, List<String> words) {

    boolean isList() {
        return opener == '[';
    }

    boolean isObject() {
        return opener == '{';
    }
}
