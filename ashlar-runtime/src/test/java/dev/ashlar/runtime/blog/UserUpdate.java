// Written by `ashlar generate` from model User in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.UserTable.USER;

import dev.ashlar.runtime.write.Link;
import dev.ashlar.runtime.write.ListChange;
import dev.ashlar.runtime.write.NumberChange;
import dev.ashlar.runtime.write.ToManyUpdate;
import dev.ashlar.runtime.write.ToOptionalUpdate;
import dev.ashlar.runtime.write.UpdateBuilder;
import dev.ashlar.runtime.write.UpdateData;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What changes in a {@link User}; what is left out stays as it is. */
public final class UserUpdate extends UpdateBuilder<UserUpdate> {
    UserUpdate(UpdateData<UserTable> data) {
        super(data);
    }

    public UserUpdate id(UUID id) {
        return set(USER.id, id);
    }

    public UserUpdate email(String email) {
        return set(USER.email, email);
    }

    public UserUpdate name(String name) {
        return set(USER.name, name);
    }

    public UserUpdate hostId(@Nullable UUID hostId) {
        return set(USER.hostId, hostId);
    }

    public UserUpdate logins(int logins) {
        return set(USER.logins, logins);
    }

    public UserUpdate logins(UnaryOperator<NumberChange<Integer>> logins) {
        return number(USER.logins, logins);
    }

    public UserUpdate nicknames(List<String> nicknames) {
        return set(USER.nicknames, nicknames);
    }

    public UserUpdate nicknames(UnaryOperator<ListChange<String>> nicknames) {
        return list(USER.nicknames, nicknames);
    }

    public UserUpdate profile(
            Function<ToOptionalUpdate<ProfileKey, ProfileCreate.InUser, ProfileCreate.Ready>, Link> profile) {
        return optional(USER.profile, ProfileKey::new, ProfileCreate.InUser::new, profile);
    }

    public UserUpdate posts(UnaryOperator<ToManyUpdate<PostKey, PostCreate.InAuthor, PostCreate.Ready>> posts) {
        return many(USER.posts, PostKey::new, PostCreate.InAuthor::new, posts);
    }

    public UserUpdate comments(
            UnaryOperator<ToManyUpdate<CommentKey, CommentCreate.First, CommentCreate.Ready>> comments) {
        return many(USER.comments, CommentKey::new, CommentCreate.First::new, comments);
    }

    public UserUpdate invited(UnaryOperator<ToManyUpdate<UserKey, UserCreate.First, UserCreate.Ready>> invited) {
        return many(USER.invited, UserKey::new, UserCreate.First::new, invited);
    }

    public UserUpdate host(Function<ToOptionalUpdate<UserKey, UserCreate.First, UserCreate.Ready>, Link> host) {
        return optional(USER.host, UserKey::new, UserCreate.First::new, host);
    }
}
