// Written by `ashlar generate` from model Profile in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.ProfileTable.PROFILE;

import dev.ashlar.runtime.write.CreateData;
import dev.ashlar.runtime.write.CreateReady;
import dev.ashlar.runtime.write.Link;
import dev.ashlar.runtime.write.Stage;
import dev.ashlar.runtime.write.ToOneCreate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The steps that make a new {@link Profile}. */
public final class ProfileCreate {
    private ProfileCreate() {}

    /** Begins a row that stands on its own. */
    public static final class First extends NeedsUser<Ready> {
        First(CreateData<ProfileTable> data) {
            super(data, new Ready(data));
        }
    }

    /** Begins a row whose {@code user} is the row it is created in. */
    public static final class InUser extends Ready {
        InUser(CreateData<ProfileTable> data) {
            super(data);
        }
    }

    /** Asks for {@code user}. */
    public static class NeedsUser<N> extends Stage<N> {
        NeedsUser(CreateData<ProfileTable> data, N next) {
            super(data, next);
        }

        public N userId(UUID userId) {
            return set(PROFILE.userId, userId);
        }

        public N user(Function<ToOneCreate<UserKey, UserCreate.First, UserCreate.Ready>, Link> user) {
            return one(PROFILE.user, UserKey::new, UserCreate.First::new, user);
        }
    }

    /** Nothing required is left; what follows may be given. */
    public static class Ready extends CreateReady<Ready> {
        Ready(CreateData<ProfileTable> data) {
            super(data);
        }

        public Ready id(int id) {
            return set(PROFILE.id, id);
        }

        public Ready bio(@Nullable String bio) {
            return set(PROFILE.bio, bio);
        }
    }
}
