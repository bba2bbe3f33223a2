// Written by `ashlar generate` from model Comment in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.write.Delegate;

/** Reads and writes {@link Comment}. */
public final class CommentDelegate
        extends Delegate<CommentTable, Comment, CommentKey, CommentCreate.First, CommentCreate.Ready, CommentUpdate> {
    CommentDelegate(Session session) {
        super(session, CommentTable.ROW, CommentKey::new, CommentCreate.First::new, CommentUpdate::new);
    }
}
