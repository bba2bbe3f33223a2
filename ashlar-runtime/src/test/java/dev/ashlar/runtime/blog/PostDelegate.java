// Written by `ashlar generate` from model Post in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.write.Delegate;

/** Reads and writes {@link Post}. */
public final class PostDelegate
        extends Delegate<PostTable, Post, PostKey, PostCreate.First, PostCreate.Ready, PostUpdate> {
    PostDelegate(Session session) {
        super(session, PostTable.ROW, PostKey::new, PostCreate.First::new, PostUpdate::new);
    }
}
