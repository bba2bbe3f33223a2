package dev.ashlar.examples.saas.db.tables;

import dev.ashlar.tables.Action;
import dev.ashlar.tables.Column;
import dev.ashlar.tables.Relation;
import dev.ashlar.tables.Table;
import java.time.Instant;
import java.util.UUID;

public final class Comment extends Table {
    public static final Comment TABLE = new Comment();

    private Comment() {
        super("comments");
    }

    public final Column<UUID> id = uuid("id").primaryKey().defaultUuidV7();
    public final Column<String> content = text("content").notNull();
    public final Relation<Organization> organization = one(Organization.class)
            .on(() -> this.organizationId)
            .references(() -> Organization.TABLE.id)
            .onDelete(Action.CASCADE);
    public final Column<UUID> organizationId = uuid("organization_id").notNull();
    public final Relation<Post> post = one(Post.class)
            .on(() -> this.organizationId, () -> this.postId)
            .references(() -> Post.TABLE.organizationId, () -> Post.TABLE.id)
            .onDelete(Action.CASCADE);
    public final Column<UUID> postId = uuid("post_id").notNull();
    public final Relation<User> author = one(User.class)
            .on(() -> this.authorId)
            .references(() -> User.TABLE.id)
            .onDelete(Action.RESTRICT);
    public final Column<UUID> authorId = uuid("author_id").notNull();
    public final Column<Instant> createdAt = timestamptz("created_at").notNull().defaultNow();
    public final Column<Instant> updatedAt = timestamptz("updated_at").notNull().defaultNow().updatedAt();

    {
        doc("What readers say below a post.");
        tenant(organizationId);
        index(organizationId, postId);
        index(authorId);
    }
}
