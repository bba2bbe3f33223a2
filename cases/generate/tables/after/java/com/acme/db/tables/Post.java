package com.acme.db.tables;

import dev.ashlar.tables.Action;
import dev.ashlar.tables.Column;
import dev.ashlar.tables.Relation;
import dev.ashlar.tables.SchemaName;
import dev.ashlar.tables.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

public final class Post extends Table {
    public static final Post TABLE = new Post();

    private Post() {
        super("posts");
    }

    public final Column<UUID> id = uuid("id").primaryKey().defaultUuidV7();
    // a word of Java
    @SchemaName("class")
    public final Column<String> class_ = text("class").notNull();
    public final Column<String> title = text("title").notNull();
    public final Column<Integer> cents = integer("cents").notNull().defaultTo(0);
    public final Column<List<String>> tags = text("tags").list().defaultTo(List.of());
    public final Column<Status> status = enumeration("status", Status.class).notNull().defaultTo(Status.DRAFT);
    public final Column<UUID> authorId = uuid("author_id").notNull();
    public final Relation<Author> author = one(Author.class)
            .on(authorId)
            .references(() -> Author.TABLE.id)
            .onDelete(Action.CASCADE);
    public final Column<Integer> version = integer("version")
            .notNull()
            .defaultTo(1)
            .doc("Counts the writes.")
            .version();
    public final Column<Instant> createdAt = timestamptz("created_at").notNull().defaultNow();
    public final Column<Instant> deletedAt = timestamptz("deleted_at");

    {
        doc("What is read.");
        softDelete(deletedAt, "90 days");
        check("cents >= 0", "posts_cents_check");
        unique(authorId, title);
        // the newest first
        index(authorId, createdAt.desc()).map("posts_newest");
        index(tags).using("Gin");
    }
}
