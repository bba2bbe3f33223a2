// Written by `ashlar generate` from model Label in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.write.Delegate;

/** Reads and writes {@link Label}. */
public final class LabelDelegate
        extends Delegate<LabelTable, Label, LabelKey, LabelCreate.First, LabelCreate.Ready, LabelUpdate> {
    LabelDelegate(Session session) {
        super(session, LabelTable.ROW, LabelKey::new, LabelCreate.First::new, LabelUpdate::new);
    }
}
