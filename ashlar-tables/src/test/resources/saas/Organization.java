package dev.ashlar.examples.saas.db.tables;

import dev.ashlar.tables.Column;
import dev.ashlar.tables.Relation;
import dev.ashlar.tables.Table;
import java.time.Instant;
import java.util.UUID;

public final class Organization extends Table {
    public static final Organization TABLE = new Organization();

    private Organization() {
        super("organizations");
    }

    public final Column<UUID> id = uuid("id").primaryKey().defaultUuidV7();
    public final Column<String> name = text("name").notNull();
    public final Column<String> slug = text("slug").notNull().unique();
    public final Column<Plan> plan = enumeration("plan", Plan.class).notNull().defaultTo(Plan.FREE);
    public final Relation<Member> members = many(Member.class);
    public final Relation<Post> posts = many(Post.class);
    public final Relation<Tag> tags = many(Tag.class);
    public final Relation<Comment> comments = many(Comment.class);
    public final Column<Instant> createdAt = timestamptz("created_at").notNull().defaultNow();
    public final Column<Instant> updatedAt = timestamptz("updated_at").notNull().defaultNow().updatedAt();

    {
        doc("A customer of the product; every row of another tenant-owned table belongs to one.");
        tenant(id);
    }
}
