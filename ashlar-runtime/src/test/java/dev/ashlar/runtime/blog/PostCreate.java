// Written by `ashlar generate` from model Post in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.PostTable.POST;

import dev.ashlar.runtime.id.Ids;
import dev.ashlar.runtime.write.CreateData;
import dev.ashlar.runtime.write.CreateReady;
import dev.ashlar.runtime.write.Link;
import dev.ashlar.runtime.write.Stage;
import dev.ashlar.runtime.write.ToManyCreate;
import dev.ashlar.runtime.write.ToOneCreate;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The steps that make a new {@link Post}. */
public final class PostCreate {
    private PostCreate() {}

    /** Begins a row that stands on its own. */
    public static final class First extends NeedsTitle<NeedsSlug<NeedsAuthor<Ready>>> {
        First(CreateData<PostTable> data) {
            super(data, new NeedsSlug<>(data, new NeedsAuthor<>(data, new Ready(data))));
        }
    }

    /** Begins a row whose {@code author} is the row it is created in. */
    public static final class InAuthor extends NeedsTitle<NeedsSlug<Ready>> {
        InAuthor(CreateData<PostTable> data) {
            super(data, new NeedsSlug<>(data, new Ready(data)));
        }
    }

    /** Asks for {@code title}. */
    public static class NeedsTitle<N> extends Stage<N> {
        NeedsTitle(CreateData<PostTable> data, N next) {
            super(data, next);
        }

        public N title(String title) {
            return set(POST.title, title);
        }
    }

    /** Asks for {@code slug}. */
    public static class NeedsSlug<N> extends Stage<N> {
        NeedsSlug(CreateData<PostTable> data, N next) {
            super(data, next);
        }

        public N slug(String slug) {
            return set(POST.slug, slug);
        }
    }

    /** Asks for {@code author}. */
    public static class NeedsAuthor<N> extends Stage<N> {
        NeedsAuthor(CreateData<PostTable> data, N next) {
            super(data, next);
        }

        public N authorId(UUID authorId) {
            return set(POST.authorId, authorId);
        }

        public N author(Function<ToOneCreate<UserKey, UserCreate.First, UserCreate.Ready>, Link> author) {
            return one(POST.author, UserKey::new, UserCreate.First::new, author);
        }
    }

    /** Nothing required is left; what follows may be given. */
    public static class Ready extends CreateReady<Ready> {
        Ready(CreateData<PostTable> data) {
            super(data);
            data.fill(POST.id, Ids::uuid7);
        }

        public Ready id(UUID id) {
            return set(POST.id, id);
        }

        public Ready status(PostStatus status) {
            return set(POST.status, status);
        }

        public Ready organizationId(UUID organizationId) {
            return set(POST.organizationId, organizationId);
        }

        public Ready rating(@Nullable Integer rating) {
            return set(POST.rating, rating);
        }

        public Ready version(int version) {
            return set(POST.version, version);
        }

        public Ready createdAt(Instant createdAt) {
            return set(POST.createdAt, createdAt);
        }

        public Ready updatedAt(Instant updatedAt) {
            return set(POST.updatedAt, updatedAt);
        }

        public Ready deletedAt(@Nullable Instant deletedAt) {
            return set(POST.deletedAt, deletedAt);
        }

        public Ready organization(
                Function<ToOneCreate<OrganizationKey, OrganizationCreate.First, OrganizationCreate.Ready>, Link>
                        organization) {
            return one(POST.organization, OrganizationKey::new, OrganizationCreate.First::new, organization);
        }

        public Ready tags(UnaryOperator<ToManyCreate<TagKey, TagCreate.First, TagCreate.Ready>> tags) {
            return many(POST.tags, TagKey::new, TagCreate.First::new, tags);
        }

        public Ready comments(
                UnaryOperator<ToManyCreate<CommentKey, CommentCreate.InPost, CommentCreate.Ready>> comments) {
            return many(POST.comments, CommentKey::new, CommentCreate.InPost::new, comments);
        }
    }
}
