// Written by `ashlar generate` from model Sample in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.write.Delegate;

/** Reads and writes {@link Sample}. */
public final class SampleDelegate
        extends Delegate<SampleTable, Sample, SampleKey, SampleCreate.First, SampleCreate.Ready, SampleUpdate> {
    SampleDelegate(Session session) {
        super(session, SampleTable.ROW, SampleKey::new, SampleCreate.First::new, SampleUpdate::new);
    }
}
