// Written by `ashlar generate` from model Label in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.LabelTable.LABEL;

import dev.ashlar.runtime.write.CreateData;
import dev.ashlar.runtime.write.CreateReady;
import dev.ashlar.runtime.write.Stage;
import dev.ashlar.runtime.write.ToManyCreate;
import java.util.function.UnaryOperator;

/** The steps that make a new {@link Label}. */
public final class LabelCreate {
    private LabelCreate() {}

    /** Begins a row that stands on its own. */
    public static final class First extends NeedsWord<Ready> {
        First(CreateData<LabelTable> data) {
            super(data, new Ready(data));
        }
    }

    /** Asks for {@code word}. */
    public static class NeedsWord<N> extends Stage<N> {
        NeedsWord(CreateData<LabelTable> data, N next) {
            super(data, next);
        }

        public N word(String word) {
            return set(LABEL.word, word);
        }
    }

    /** Nothing required is left; what follows may be given. */
    public static class Ready extends CreateReady<Ready> {
        Ready(CreateData<LabelTable> data) {
            super(data);
        }

        public Ready id(int id) {
            return set(LABEL.id, id);
        }

        public Ready boxes(UnaryOperator<ToManyCreate<BoxKey, BoxCreate.First, BoxCreate.Ready>> boxes) {
            return many(LABEL.boxes, BoxKey::new, BoxCreate.First::new, boxes);
        }
    }
}
