package dev.ashlar.examples.saas.db.tables;

import dev.ashlar.tables.Action;
import dev.ashlar.tables.Column;
import dev.ashlar.tables.Relation;
import dev.ashlar.tables.Table;
import java.time.Instant;
import java.util.UUID;

public final class Tag extends Table {
    public static final Tag TABLE = new Tag();

    private Tag() {
        super("tags");
    }

    public final Column<UUID> id = uuid("id").primaryKey().defaultUuidV7();
    public final Column<String> name = text("name").notNull();
    public final Relation<Organization> organization = one(Organization.class)
            .on(() -> this.organizationId)
            .references(() -> Organization.TABLE.id)
            .onDelete(Action.CASCADE);
    public final Column<UUID> organizationId = uuid("organization_id").notNull();
    public final Relation<Post> posts = many(Post.class);
    public final Column<Instant> createdAt = timestamptz("created_at").notNull().defaultNow();
    public final Column<Instant> updatedAt = timestamptz("updated_at").notNull().defaultNow().updatedAt();

    {
        doc("A word that posts are found by; each organization has its own.");
        tenant(organizationId);
        unique(organizationId, id);
        unique(organizationId, name);
    }
}
