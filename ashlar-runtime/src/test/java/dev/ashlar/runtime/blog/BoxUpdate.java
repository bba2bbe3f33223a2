// Written by `ashlar generate` from model Box in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.BoxTable.BOX;

import dev.ashlar.runtime.write.ToManyUpdate;
import dev.ashlar.runtime.write.UpdateBuilder;
import dev.ashlar.runtime.write.UpdateData;
import java.util.function.UnaryOperator;

/** What changes in a {@link Box}; what is left out stays as it is. */
public final class BoxUpdate extends UpdateBuilder<BoxUpdate> {
    BoxUpdate(UpdateData<BoxTable> data) {
        super(data);
    }

    public BoxUpdate id(int id) {
        return set(BOX.id, id);
    }

    public BoxUpdate label(String label) {
        return set(BOX.label, label);
    }

    public BoxUpdate samples(UnaryOperator<ToManyUpdate<SampleKey, SampleCreate.InBox, SampleCreate.Ready>> samples) {
        return many(BOX.samples, SampleKey::new, SampleCreate.InBox::new, samples);
    }

    public BoxUpdate labels(UnaryOperator<ToManyUpdate<LabelKey, LabelCreate.First, LabelCreate.Ready>> labels) {
        return many(BOX.labels, LabelKey::new, LabelCreate.First::new, labels);
    }
}
