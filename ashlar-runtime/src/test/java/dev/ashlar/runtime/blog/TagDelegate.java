// Written by `ashlar generate` from model Tag in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.write.Delegate;

/** Reads and writes {@link Tag}. */
public final class TagDelegate extends Delegate<TagTable, Tag, TagKey, TagCreate.First, TagCreate.Ready, TagUpdate> {
    TagDelegate(Session session) {
        super(session, TagTable.ROW, TagKey::new, TagCreate.First::new, TagUpdate::new);
    }
}
