package com.acme.db.tables;

import dev.ashlar.tables.Action;
import dev.ashlar.tables.Column;
import dev.ashlar.tables.Relation;
import dev.ashlar.tables.Table;

public final class Post extends Table {
    public static final Post TABLE = new Post();

    private Post() {
        super("posts");
    }

    public final Column<Integer> id = integer("id").primaryKey().autoincrement();
    public final Column<String> title = text("title").notNull();
    public final Relation<Author> author = one(Author.class)
            .on(() -> this.authorId)
            .references(() -> Author.TABLE.id)
            .onDelete(Action.CASCADE);
    public final Column<Integer> authorId = integer("author_id").notNull();
    public final Column<PostStatus> status = enumeration("status", PostStatus.class)
            .notNull()
            .defaultTo(PostStatus.draft);

    {
        index(authorId);
    }
}
