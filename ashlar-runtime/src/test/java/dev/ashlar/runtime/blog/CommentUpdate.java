// Written by `ashlar generate` from model Comment in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.CommentTable.COMMENT;

import dev.ashlar.runtime.write.Link;
import dev.ashlar.runtime.write.ToOneUpdate;
import dev.ashlar.runtime.write.ToOptionalUpdate;
import dev.ashlar.runtime.write.UpdateBuilder;
import dev.ashlar.runtime.write.UpdateData;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What changes in a {@link Comment}; what is left out stays as it is. */
public final class CommentUpdate extends UpdateBuilder<CommentUpdate> {
    CommentUpdate(UpdateData<CommentTable> data) {
        super(data);
    }

    public CommentUpdate id(UUID id) {
        return set(COMMENT.id, id);
    }

    public CommentUpdate content(String content) {
        return set(COMMENT.content, content);
    }

    public CommentUpdate postId(UUID postId) {
        return set(COMMENT.postId, postId);
    }

    public CommentUpdate authorId(@Nullable UUID authorId) {
        return set(COMMENT.authorId, authorId);
    }

    public CommentUpdate createdAt(Instant createdAt) {
        return set(COMMENT.createdAt, createdAt);
    }

    public CommentUpdate deletedAt(@Nullable Instant deletedAt) {
        return set(COMMENT.deletedAt, deletedAt);
    }

    public CommentUpdate post(Function<ToOneUpdate<PostKey, PostCreate.First, PostCreate.Ready>, Link> post) {
        return one(COMMENT.post, PostKey::new, PostCreate.First::new, post);
    }

    public CommentUpdate author(Function<ToOptionalUpdate<UserKey, UserCreate.First, UserCreate.Ready>, Link> author) {
        return optional(COMMENT.author, UserKey::new, UserCreate.First::new, author);
    }
}
