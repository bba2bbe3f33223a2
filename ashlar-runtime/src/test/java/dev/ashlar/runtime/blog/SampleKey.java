// Written by `ashlar generate` from model Sample in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.SampleTable.SAMPLE;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;

/** The keys that find one {@link Sample}. */
public final class SampleKey {
    public Key<SampleTable> id(int id) {
        return new Key<>(KeyData.of(SAMPLE.id, id));
    }
}
