package dev.ashlar.examples.saas.db.tables;

import dev.ashlar.tables.Action;
import dev.ashlar.tables.Column;
import dev.ashlar.tables.Relation;
import dev.ashlar.tables.Table;
import java.time.Instant;
import java.util.UUID;

public final class Member extends Table {
    public static final Member TABLE = new Member();

    private Member() {
        super("members");
    }

    public final Column<UUID> id = uuid("id").primaryKey().defaultUuidV7();
    public final Relation<User> user = one(User.class)
            .on(() -> this.userId)
            .references(() -> User.TABLE.id)
            .onDelete(Action.CASCADE);
    public final Column<UUID> userId = uuid("user_id").notNull();
    public final Relation<Organization> organization = one(Organization.class)
            .on(() -> this.organizationId)
            .references(() -> Organization.TABLE.id)
            .onDelete(Action.CASCADE);
    public final Column<UUID> organizationId = uuid("organization_id").notNull();
    public final Column<MemberRole> role = enumeration("role", MemberRole.class).notNull().defaultTo(MemberRole.MEMBER);
    public final Column<Instant> createdAt = timestamptz("created_at").notNull().defaultNow();
    public final Column<Instant> updatedAt = timestamptz("updated_at").notNull().defaultNow().updatedAt();

    {
        doc("A user's place in an organization.");
        tenant(organizationId);
        unique(userId, organizationId);
        index(organizationId);
    }
}
