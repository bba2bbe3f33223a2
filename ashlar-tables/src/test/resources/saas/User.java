package dev.ashlar.examples.saas.db.tables;

import dev.ashlar.tables.Column;
import dev.ashlar.tables.Relation;
import dev.ashlar.tables.Table;
import java.time.Instant;
import java.util.UUID;

public final class User extends Table {
    public static final User TABLE = new User();

    private User() {
        super("users");
    }

    public final Column<UUID> id = uuid("id").primaryKey().defaultUuidV7();
    public final Column<String> email = text("email").notNull().unique();
    public final Column<String> name = text("name").notNull();
    public final Column<String> avatarUrl = text("avatar_url");
    public final Relation<Member> memberships = many(Member.class);
    public final Relation<Post> posts = many(Post.class);
    public final Relation<Comment> comments = many(Comment.class);
    public final Relation<Session> sessions = many(Session.class);
    public final Column<Instant> createdAt = timestamptz("created_at").notNull().defaultNow();
    public final Column<Instant> updatedAt = timestamptz("updated_at").notNull().defaultNow().updatedAt();

    {
        doc("A person who signs in; may be a member of several organizations.");
    }
}
