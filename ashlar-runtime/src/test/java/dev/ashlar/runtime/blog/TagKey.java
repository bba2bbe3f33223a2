// Written by `ashlar generate` from model Tag in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.TagTable.TAG;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import java.util.UUID;

/** The keys that find one {@link Tag}. */
public final class TagKey {
    public Key<TagTable> id(UUID id) {
        return new Key<>(KeyData.of(TAG.id, id));
    }

    public Key<TagTable> organizationIdId(UUID organizationId, UUID id) {
        return new Key<>(KeyData.of(TAG.organizationId, organizationId).and(TAG.id, id));
    }

    public Key<TagTable> organizationIdName(UUID organizationId, String name) {
        return new Key<>(KeyData.of(TAG.organizationId, organizationId).and(TAG.name, name));
    }

    /** Within the tenant of the scope. */
    public Key<TagTable> name(String name) {
        return new Key<>(KeyData.inTenant(TAG.organizationId).and(TAG.name, name));
    }
}
