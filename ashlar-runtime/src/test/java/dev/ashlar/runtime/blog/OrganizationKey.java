// Written by `ashlar generate` from model Organization in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.OrganizationTable.ORGANIZATION;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import java.util.UUID;

/** The keys that find one {@link Organization}. */
public final class OrganizationKey {
    public Key<OrganizationTable> id(UUID id) {
        return new Key<>(KeyData.of(ORGANIZATION.id, id));
    }
}
