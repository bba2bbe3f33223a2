// Written by `ashlar generate` from model Profile in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.write.Delegate;

/** Reads and writes {@link Profile}. */
public final class ProfileDelegate
        extends Delegate<ProfileTable, Profile, ProfileKey, ProfileCreate.First, ProfileCreate.Ready, ProfileUpdate> {
    ProfileDelegate(Session session) {
        super(session, ProfileTable.ROW, ProfileKey::new, ProfileCreate.First::new, ProfileUpdate::new);
    }
}
