// Written by `ashlar generate` from model Box in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.BoxTable.BOX;

import dev.ashlar.runtime.write.CreateData;
import dev.ashlar.runtime.write.CreateReady;
import dev.ashlar.runtime.write.Stage;
import dev.ashlar.runtime.write.ToManyCreate;
import java.util.function.UnaryOperator;

/** The steps that make a new {@link Box}. */
public final class BoxCreate {
    private BoxCreate() {}

    /** Begins a row that stands on its own. */
    public static final class First extends NeedsLabel<Ready> {
        First(CreateData<BoxTable> data) {
            super(data, new Ready(data));
        }
    }

    /** Asks for {@code label}. */
    public static class NeedsLabel<N> extends Stage<N> {
        NeedsLabel(CreateData<BoxTable> data, N next) {
            super(data, next);
        }

        public N label(String label) {
            return set(BOX.label, label);
        }
    }

    /** Nothing required is left; what follows may be given. */
    public static class Ready extends CreateReady<Ready> {
        Ready(CreateData<BoxTable> data) {
            super(data);
        }

        public Ready id(int id) {
            return set(BOX.id, id);
        }

        public Ready samples(UnaryOperator<ToManyCreate<SampleKey, SampleCreate.InBox, SampleCreate.Ready>> samples) {
            return many(BOX.samples, SampleKey::new, SampleCreate.InBox::new, samples);
        }

        public Ready labels(UnaryOperator<ToManyCreate<LabelKey, LabelCreate.First, LabelCreate.Ready>> labels) {
            return many(BOX.labels, LabelKey::new, LabelCreate.First::new, labels);
        }
    }
}
