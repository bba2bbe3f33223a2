package dev.ashlar.compiler.lint.edit;

import dev.ashlar.compiler.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Things to mend whose edits do not touch each other: they can be made at once. */
public final class EditBatch {
    private EditBatch() {}

    /** The first of them, in their order; what touches one that was taken waits, and what has no edit is left out. */
    public static <T> List<T> of(List<T> wanted, Function<T, List<TextEdit>> edits) {
        List<T> batch = new ArrayList<>();
        List<TextEdit> taken = new ArrayList<>();
        for (T one : wanted) {
            List<TextEdit> own = edits.apply(one);
            boolean free = !own.isEmpty()
                    && own.stream().noneMatch(e -> taken.stream().anyMatch(t -> EditedText.overlap(t, e)));
            if (free) {
                batch.add(one);
                taken.addAll(own);
            }
        }
        return batch;
    }
}
