// Written by `ashlar generate` from model Label in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.LabelTable.LABEL;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;

/** The keys that find one {@link Label}. */
public final class LabelKey {
    public Key<LabelTable> id(int id) {
        return new Key<>(KeyData.of(LABEL.id, id));
    }

    public Key<LabelTable> word(String word) {
        return new Key<>(KeyData.of(LABEL.word, word));
    }
}
