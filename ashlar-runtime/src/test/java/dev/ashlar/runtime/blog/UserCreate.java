// Written by `ashlar generate` from model User in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.UserTable.USER;

import dev.ashlar.runtime.id.Ids;
import dev.ashlar.runtime.write.CreateData;
import dev.ashlar.runtime.write.CreateReady;
import dev.ashlar.runtime.write.Link;
import dev.ashlar.runtime.write.Stage;
import dev.ashlar.runtime.write.ToManyCreate;
import dev.ashlar.runtime.write.ToOneCreate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The steps that make a new {@link User}. */
public final class UserCreate {
    private UserCreate() {}

    /** Begins a row that stands on its own. */
    public static final class First extends NeedsEmail<NeedsName<Ready>> {
        First(CreateData<UserTable> data) {
            super(data, new NeedsName<>(data, new Ready(data)));
        }
    }

    /** Asks for {@code email}. */
    public static class NeedsEmail<N> extends Stage<N> {
        NeedsEmail(CreateData<UserTable> data, N next) {
            super(data, next);
        }

        public N email(String email) {
            return set(USER.email, email);
        }
    }

    /** Asks for {@code name}. */
    public static class NeedsName<N> extends Stage<N> {
        NeedsName(CreateData<UserTable> data, N next) {
            super(data, next);
        }

        public N name(String name) {
            return set(USER.name, name);
        }
    }

    /** Nothing required is left; what follows may be given. */
    public static class Ready extends CreateReady<Ready> {
        Ready(CreateData<UserTable> data) {
            super(data);
            data.fill(USER.id, Ids::uuid7);
        }

        public Ready id(UUID id) {
            return set(USER.id, id);
        }

        public Ready hostId(@Nullable UUID hostId) {
            return set(USER.hostId, hostId);
        }

        public Ready logins(int logins) {
            return set(USER.logins, logins);
        }

        public Ready nicknames(List<String> nicknames) {
            return set(USER.nicknames, nicknames);
        }

        public Ready profile(
                Function<ToOneCreate<ProfileKey, ProfileCreate.InUser, ProfileCreate.Ready>, Link> profile) {
            return one(USER.profile, ProfileKey::new, ProfileCreate.InUser::new, profile);
        }

        public Ready posts(UnaryOperator<ToManyCreate<PostKey, PostCreate.InAuthor, PostCreate.Ready>> posts) {
            return many(USER.posts, PostKey::new, PostCreate.InAuthor::new, posts);
        }

        public Ready comments(
                UnaryOperator<ToManyCreate<CommentKey, CommentCreate.First, CommentCreate.Ready>> comments) {
            return many(USER.comments, CommentKey::new, CommentCreate.First::new, comments);
        }

        public Ready invited(UnaryOperator<ToManyCreate<UserKey, UserCreate.First, UserCreate.Ready>> invited) {
            return many(USER.invited, UserKey::new, UserCreate.First::new, invited);
        }

        public Ready host(Function<ToOneCreate<UserKey, UserCreate.First, UserCreate.Ready>, Link> host) {
            return one(USER.host, UserKey::new, UserCreate.First::new, host);
        }
    }
}
