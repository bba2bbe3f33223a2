// Written by `ashlar generate` from model Organization in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.OrganizationTable.ORGANIZATION;

import dev.ashlar.runtime.id.Ids;
import dev.ashlar.runtime.write.CreateData;
import dev.ashlar.runtime.write.CreateReady;
import dev.ashlar.runtime.write.Stage;
import dev.ashlar.runtime.write.ToManyCreate;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The steps that make a new {@link Organization}. */
public final class OrganizationCreate {
    private OrganizationCreate() {}

    /** Begins a row that stands on its own. */
    public static final class First extends NeedsName<Ready> {
        First(CreateData<OrganizationTable> data) {
            super(data, new Ready(data));
        }
    }

    /** Asks for {@code name}. */
    public static class NeedsName<N> extends Stage<N> {
        NeedsName(CreateData<OrganizationTable> data, N next) {
            super(data, next);
        }

        public N name(String name) {
            return set(ORGANIZATION.name, name);
        }
    }

    /** Nothing required is left; what follows may be given. */
    public static class Ready extends CreateReady<Ready> {
        Ready(CreateData<OrganizationTable> data) {
            super(data);
            data.fill(ORGANIZATION.id, Ids::uuid7);
        }

        public Ready id(UUID id) {
            return set(ORGANIZATION.id, id);
        }

        public Ready posts(UnaryOperator<ToManyCreate<PostKey, PostCreate.First, PostCreate.Ready>> posts) {
            return many(ORGANIZATION.posts, PostKey::new, PostCreate.First::new, posts);
        }

        public Ready tags(UnaryOperator<ToManyCreate<TagKey, TagCreate.First, TagCreate.Ready>> tags) {
            return many(ORGANIZATION.tags, TagKey::new, TagCreate.First::new, tags);
        }

        public Ready comments(
                UnaryOperator<ToManyCreate<CommentKey, CommentCreate.First, CommentCreate.Ready>> comments) {
            return many(ORGANIZATION.comments, CommentKey::new, CommentCreate.First::new, comments);
        }
    }
}
