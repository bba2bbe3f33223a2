// Written by `ashlar generate` from model Box in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.write.Delegate;

/** Reads and writes {@link Box}. */
public final class BoxDelegate extends Delegate<BoxTable, Box, BoxKey, BoxCreate.First, BoxCreate.Ready, BoxUpdate> {
    BoxDelegate(Session session) {
        super(session, BoxTable.ROW, BoxKey::new, BoxCreate.First::new, BoxUpdate::new);
    }
}
