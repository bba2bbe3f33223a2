package com.acme.db.tables;

import dev.ashlar.tables.Column;
import dev.ashlar.tables.Relation;
import dev.ashlar.tables.Table;
import java.util.UUID;

public final class Author extends Table {
    public static final Author TABLE = new Author();

    private Author() {
        super("authors");
    }

    public final Column<UUID> id = uuid("id").primaryKey().defaultUuidV7();
    public final Column<String> email = text("email").notNull().unique("authors_email_key").domain("email");
    public final Column<String> name = varchar("name", 80).notNull();
    public final Relation<Post> posts = many(Post.class);

    {
        doc("Who writes.");
    }
}
