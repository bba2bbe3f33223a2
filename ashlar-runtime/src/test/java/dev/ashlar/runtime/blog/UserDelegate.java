// Written by `ashlar generate` from model User in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.write.Delegate;

/** Reads and writes {@link User}. */
public final class UserDelegate
        extends Delegate<UserTable, User, UserKey, UserCreate.First, UserCreate.Ready, UserUpdate> {
    UserDelegate(Session session) {
        super(session, UserTable.ROW, UserKey::new, UserCreate.First::new, UserUpdate::new);
    }
}
