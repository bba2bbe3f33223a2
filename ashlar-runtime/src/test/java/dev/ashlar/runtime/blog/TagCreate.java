// Written by `ashlar generate` from model Tag in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.TagTable.TAG;

import dev.ashlar.runtime.id.Ids;
import dev.ashlar.runtime.write.CreateData;
import dev.ashlar.runtime.write.CreateReady;
import dev.ashlar.runtime.write.Link;
import dev.ashlar.runtime.write.Stage;
import dev.ashlar.runtime.write.ToManyCreate;
import dev.ashlar.runtime.write.ToOneCreate;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The steps that make a new {@link Tag}. */
public final class TagCreate {
    private TagCreate() {}

    /** Begins a row that stands on its own. */
    public static final class First extends NeedsName<Ready> {
        First(CreateData<TagTable> data) {
            super(data, new Ready(data));
        }
    }

    /** Asks for {@code name}. */
    public static class NeedsName<N> extends Stage<N> {
        NeedsName(CreateData<TagTable> data, N next) {
            super(data, next);
        }

        public N name(String name) {
            return set(TAG.name, name);
        }
    }

    /** Nothing required is left; what follows may be given. */
    public static class Ready extends CreateReady<Ready> {
        Ready(CreateData<TagTable> data) {
            super(data);
            data.fill(TAG.id, Ids::uuid7);
        }

        public Ready id(UUID id) {
            return set(TAG.id, id);
        }

        public Ready organizationId(UUID organizationId) {
            return set(TAG.organizationId, organizationId);
        }

        public Ready organization(
                Function<ToOneCreate<OrganizationKey, OrganizationCreate.First, OrganizationCreate.Ready>, Link>
                        organization) {
            return one(TAG.organization, OrganizationKey::new, OrganizationCreate.First::new, organization);
        }

        public Ready posts(UnaryOperator<ToManyCreate<PostKey, PostCreate.First, PostCreate.Ready>> posts) {
            return many(TAG.posts, PostKey::new, PostCreate.First::new, posts);
        }
    }
}
