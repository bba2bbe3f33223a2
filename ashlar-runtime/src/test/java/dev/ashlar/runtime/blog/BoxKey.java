// Written by `ashlar generate` from model Box in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.BoxTable.BOX;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;

/** The keys that find one {@link Box}. */
public final class BoxKey {
    public Key<BoxTable> id(int id) {
        return new Key<>(KeyData.of(BOX.id, id));
    }
}
