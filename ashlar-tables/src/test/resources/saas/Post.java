package dev.ashlar.examples.saas.db.tables;

import dev.ashlar.tables.Action;
import dev.ashlar.tables.Column;
import dev.ashlar.tables.Relation;
import dev.ashlar.tables.Table;
import java.time.Instant;
import java.util.UUID;

public final class Post extends Table {
    public static final Post TABLE = new Post();

    private Post() {
        super("posts");
    }

    public final Column<UUID> id = uuid("id").primaryKey().defaultUuidV7();
    public final Column<String> title = text("title").notNull();
    public final Column<String> content = text("content").notNull();
    public final Column<String> slug = text("slug").notNull();
    public final Column<PostStatus> status = enumeration("status", PostStatus.class)
            .notNull()
            .defaultTo(PostStatus.DRAFT);
    public final Relation<Organization> organization = one(Organization.class)
            .on(() -> this.organizationId)
            .references(() -> Organization.TABLE.id)
            .onDelete(Action.CASCADE);
    public final Column<UUID> organizationId = uuid("organization_id").notNull();
    public final Relation<User> author = one(User.class)
            .on(() -> this.authorId)
            .references(() -> User.TABLE.id)
            .onDelete(Action.RESTRICT);
    public final Column<UUID> authorId = uuid("author_id").notNull();
    public final Relation<Tag> tags = many(Tag.class);
    public final Relation<Comment> comments = many(Comment.class);
    public final Column<Instant> publishedAt = timestamptz("published_at");
    public final Column<Integer> version = integer("version")
            .notNull()
            .defaultTo(1)
            .doc("Counts the writes of a row, so that a stale one is refused.")
            .version();
    public final Column<Instant> createdAt = timestamptz("created_at").notNull().defaultNow();
    public final Column<Instant> updatedAt = timestamptz("updated_at").notNull().defaultNow().updatedAt();
    public final Column<Instant> deletedAt = timestamptz("deleted_at");

    {
        doc("An article of an organization.");
        tenant(organizationId);
        softDelete(deletedAt);
        directive("@lint.off(soft-delete-without-retention, \"an article can be brought back at any time\")");
        unique(organizationId, id);
        unique(organizationId, slug).map("posts_organization_id_slug_key").where("deleted_at IS NULL");
        // Not (organizationId, status, createdAt): the comparison of an enum is not leakproof, so under row-level security no index is asked for it.
        index(organizationId, createdAt.desc()).where("deleted_at IS NULL");
        index(authorId);
    }
}
