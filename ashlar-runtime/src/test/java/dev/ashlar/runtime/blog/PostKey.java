// Written by `ashlar generate` from model Post in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.PostTable.POST;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import java.util.UUID;

/** The keys that find one {@link Post}. */
public final class PostKey {
    public Chosen id(UUID id) {
        return new Chosen(KeyData.of(POST.id, id));
    }

    public Chosen organizationIdId(UUID organizationId, UUID id) {
        return new Chosen(KeyData.of(POST.organizationId, organizationId).and(POST.id, id));
    }

    public Chosen organizationIdSlug(UUID organizationId, String slug) {
        return new Chosen(KeyData.of(POST.organizationId, organizationId).and(POST.slug, slug));
    }

    /** Within the tenant of the scope. */
    public Chosen slug(String slug) {
        return new Chosen(KeyData.inTenant(POST.organizationId).and(POST.slug, slug));
    }

    /** A key, and what it may ask besides. */
    public static final class Chosen extends Key<PostTable> {
        Chosen(KeyData data) {
            super(data);
        }

        /** Only as long as the row still has the version it was read with. */
        public Key<PostTable> version(int seen) {
            return versioned(POST.version, seen);
        }
    }
}
