// Written by `ashlar generate` from model Profile in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.ProfileTable.PROFILE;

import dev.ashlar.runtime.write.Link;
import dev.ashlar.runtime.write.ToOneUpdate;
import dev.ashlar.runtime.write.UpdateBuilder;
import dev.ashlar.runtime.write.UpdateData;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What changes in a {@link Profile}; what is left out stays as it is. */
public final class ProfileUpdate extends UpdateBuilder<ProfileUpdate> {
    ProfileUpdate(UpdateData<ProfileTable> data) {
        super(data);
    }

    public ProfileUpdate id(int id) {
        return set(PROFILE.id, id);
    }

    public ProfileUpdate bio(@Nullable String bio) {
        return set(PROFILE.bio, bio);
    }

    public ProfileUpdate userId(UUID userId) {
        return set(PROFILE.userId, userId);
    }

    public ProfileUpdate user(Function<ToOneUpdate<UserKey, UserCreate.First, UserCreate.Ready>, Link> user) {
        return one(PROFILE.user, UserKey::new, UserCreate.First::new, user);
    }
}
