// Written by `ashlar generate` from model User in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.UserTable.USER;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import java.util.UUID;

/** The keys that find one {@link User}. */
public final class UserKey {
    public Key<UserTable> id(UUID id) {
        return new Key<>(KeyData.of(USER.id, id));
    }

    public Key<UserTable> email(String email) {
        return new Key<>(KeyData.of(USER.email, email));
    }
}
