// Written by `ashlar generate` from model Comment in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.CommentTable.COMMENT;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import java.util.UUID;

/** The keys that find one {@link Comment}. */
public final class CommentKey {
    public Key<CommentTable> id(UUID id) {
        return new Key<>(KeyData.of(COMMENT.id, id));
    }
}
