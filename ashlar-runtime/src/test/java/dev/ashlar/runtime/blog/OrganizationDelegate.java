// Written by `ashlar generate` from model Organization in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.write.Delegate;

/** Reads and writes {@link Organization}. */
public final class OrganizationDelegate
        extends Delegate<
                OrganizationTable,
                Organization,
                OrganizationKey,
                OrganizationCreate.First,
                OrganizationCreate.Ready,
                OrganizationUpdate> {
    OrganizationDelegate(Session session) {
        super(
                session,
                OrganizationTable.ROW,
                OrganizationKey::new,
                OrganizationCreate.First::new,
                OrganizationUpdate::new);
    }
}
