package dev.ashlar.examples.saas.db.tables;

import dev.ashlar.tables.Action;
import dev.ashlar.tables.Column;
import dev.ashlar.tables.Relation;
import dev.ashlar.tables.Table;
import java.time.Instant;
import java.util.UUID;

public final class Session extends Table {
    public static final Session TABLE = new Session();

    private Session() {
        super("sessions");
    }

    public final Column<UUID> id = uuid("id").primaryKey().defaultUuidV7();
    public final Relation<User> user = one(User.class)
            .on(() -> this.userId)
            .references(() -> User.TABLE.id)
            .onDelete(Action.CASCADE);
    public final Column<UUID> userId = uuid("user_id").notNull();
    public final Column<String> token = text("token").notNull().unique();
    public final Column<Instant> expiresAt = timestamptz("expires_at").notNull();
    public final Column<Instant> createdAt = timestamptz("created_at").notNull().defaultNow();
    public final Column<Instant> updatedAt = timestamptz("updated_at").notNull().defaultNow().updatedAt();

    {
        doc("A signed-in browser.");
        index(userId);
        index(expiresAt);
    }
}
