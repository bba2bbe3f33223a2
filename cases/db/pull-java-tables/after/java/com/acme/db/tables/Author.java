package com.acme.db.tables;

import dev.ashlar.tables.Column;
import dev.ashlar.tables.Relation;
import dev.ashlar.tables.Table;

public final class Author extends Table {
    public static final Author TABLE = new Author();

    private Author() {
        super("authors");
    }

    public final Column<Integer> id = integer("id").primaryKey().autoincrement();
    public final Column<String> name = varchar("name", 80).notNull();
    public final Relation<Post> posts = many(Post.class);

    {
        doc("Who writes.");
    }
}
