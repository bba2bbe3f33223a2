// Written by `ashlar generate` from model Post in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.PostTable.POST;

import dev.ashlar.runtime.write.Link;
import dev.ashlar.runtime.write.NumberChange;
import dev.ashlar.runtime.write.ToManyUpdate;
import dev.ashlar.runtime.write.ToOneUpdate;
import dev.ashlar.runtime.write.UpdateBuilder;
import dev.ashlar.runtime.write.UpdateData;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What changes in a {@link Post}; what is left out stays as it is. */
public final class PostUpdate extends UpdateBuilder<PostUpdate> {
    PostUpdate(UpdateData<PostTable> data) {
        super(data);
        data.fill(POST.updatedAt, Instant::now);
    }

    public PostUpdate id(UUID id) {
        return set(POST.id, id);
    }

    public PostUpdate title(String title) {
        return set(POST.title, title);
    }

    public PostUpdate slug(String slug) {
        return set(POST.slug, slug);
    }

    public PostUpdate status(PostStatus status) {
        return set(POST.status, status);
    }

    public PostUpdate authorId(UUID authorId) {
        return set(POST.authorId, authorId);
    }

    public PostUpdate rating(@Nullable Integer rating) {
        return set(POST.rating, rating);
    }

    public PostUpdate rating(UnaryOperator<NumberChange<Integer>> rating) {
        return number(POST.rating, rating);
    }

    public PostUpdate createdAt(Instant createdAt) {
        return set(POST.createdAt, createdAt);
    }

    public PostUpdate updatedAt(Instant updatedAt) {
        return set(POST.updatedAt, updatedAt);
    }

    public PostUpdate deletedAt(@Nullable Instant deletedAt) {
        return set(POST.deletedAt, deletedAt);
    }

    public PostUpdate author(Function<ToOneUpdate<UserKey, UserCreate.First, UserCreate.Ready>, Link> author) {
        return one(POST.author, UserKey::new, UserCreate.First::new, author);
    }

    public PostUpdate tags(UnaryOperator<ToManyUpdate<TagKey, TagCreate.First, TagCreate.Ready>> tags) {
        return many(POST.tags, TagKey::new, TagCreate.First::new, tags);
    }

    public PostUpdate comments(
            UnaryOperator<ToManyUpdate<CommentKey, CommentCreate.InPost, CommentCreate.Ready>> comments) {
        return many(POST.comments, CommentKey::new, CommentCreate.InPost::new, comments);
    }
}
