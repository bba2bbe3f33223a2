// Written by `ashlar generate` from model Profile in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.ProfileTable.PROFILE;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import java.util.UUID;

/** The keys that find one {@link Profile}. */
public final class ProfileKey {
    public Key<ProfileTable> id(int id) {
        return new Key<>(KeyData.of(PROFILE.id, id));
    }

    public Key<ProfileTable> userId(UUID userId) {
        return new Key<>(KeyData.of(PROFILE.userId, userId));
    }
}
