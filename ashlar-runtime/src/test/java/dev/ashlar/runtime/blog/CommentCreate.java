// Written by `ashlar generate` from model Comment in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.CommentTable.COMMENT;

import dev.ashlar.runtime.id.Ids;
import dev.ashlar.runtime.write.CreateData;
import dev.ashlar.runtime.write.CreateReady;
import dev.ashlar.runtime.write.Link;
import dev.ashlar.runtime.write.Stage;
import dev.ashlar.runtime.write.ToOneCreate;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The steps that make a new {@link Comment}. */
public final class CommentCreate {
    private CommentCreate() {}

    /** Begins a row that stands on its own. */
    public static final class First extends NeedsContent<NeedsPost<Ready>> {
        First(CreateData<CommentTable> data) {
            super(data, new NeedsPost<>(data, new Ready(data)));
        }
    }

    /** Begins a row whose {@code post} is the row it is created in. */
    public static final class InPost extends NeedsContent<Ready> {
        InPost(CreateData<CommentTable> data) {
            super(data, new Ready(data));
        }
    }

    /** Asks for {@code content}. */
    public static class NeedsContent<N> extends Stage<N> {
        NeedsContent(CreateData<CommentTable> data, N next) {
            super(data, next);
        }

        public N content(String content) {
            return set(COMMENT.content, content);
        }
    }

    /** Asks for {@code post}. */
    public static class NeedsPost<N> extends Stage<N> {
        NeedsPost(CreateData<CommentTable> data, N next) {
            super(data, next);
        }

        public N postId(UUID postId) {
            return set(COMMENT.postId, postId);
        }

        public N post(Function<ToOneCreate<PostKey, PostCreate.First, PostCreate.Ready>, Link> post) {
            return one(COMMENT.post, PostKey::new, PostCreate.First::new, post);
        }
    }

    /** Nothing required is left; what follows may be given. */
    public static class Ready extends CreateReady<Ready> {
        Ready(CreateData<CommentTable> data) {
            super(data);
            data.fill(COMMENT.id, Ids::uuid7);
        }

        public Ready id(UUID id) {
            return set(COMMENT.id, id);
        }

        public Ready organizationId(UUID organizationId) {
            return set(COMMENT.organizationId, organizationId);
        }

        public Ready authorId(@Nullable UUID authorId) {
            return set(COMMENT.authorId, authorId);
        }

        public Ready createdAt(Instant createdAt) {
            return set(COMMENT.createdAt, createdAt);
        }

        public Ready deletedAt(@Nullable Instant deletedAt) {
            return set(COMMENT.deletedAt, deletedAt);
        }

        public Ready organization(
                Function<ToOneCreate<OrganizationKey, OrganizationCreate.First, OrganizationCreate.Ready>, Link>
                        organization) {
            return one(COMMENT.organization, OrganizationKey::new, OrganizationCreate.First::new, organization);
        }

        public Ready author(Function<ToOneCreate<UserKey, UserCreate.First, UserCreate.Ready>, Link> author) {
            return one(COMMENT.author, UserKey::new, UserCreate.First::new, author);
        }
    }
}
