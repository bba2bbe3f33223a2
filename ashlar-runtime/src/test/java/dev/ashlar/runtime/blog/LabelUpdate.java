// Written by `ashlar generate` from model Label in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.LabelTable.LABEL;

import dev.ashlar.runtime.write.ToManyUpdate;
import dev.ashlar.runtime.write.UpdateBuilder;
import dev.ashlar.runtime.write.UpdateData;
import java.util.function.UnaryOperator;

/** What changes in a {@link Label}; what is left out stays as it is. */
public final class LabelUpdate extends UpdateBuilder<LabelUpdate> {
    LabelUpdate(UpdateData<LabelTable> data) {
        super(data);
    }

    public LabelUpdate id(int id) {
        return set(LABEL.id, id);
    }

    public LabelUpdate word(String word) {
        return set(LABEL.word, word);
    }

    public LabelUpdate boxes(UnaryOperator<ToManyUpdate<BoxKey, BoxCreate.First, BoxCreate.Ready>> boxes) {
        return many(LABEL.boxes, BoxKey::new, BoxCreate.First::new, boxes);
    }
}
