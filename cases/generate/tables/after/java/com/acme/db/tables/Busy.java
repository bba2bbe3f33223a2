package com.acme.db.tables;

import dev.ashlar.tables.Column;
import dev.ashlar.tables.View;
import java.util.UUID;

public final class Busy extends View {
    public static final Busy TABLE = new Busy();

    private Busy() {
        super("busy_authors");
    }

    public final Column<UUID> id = uuid("id").notNull().unique();
    public final Column<Long> posts = bigint("posts").notNull();

    {
        definition("""
                select a.id, count(*) as posts
                from authors a
                join posts p on p.author_id = a.id
                group by a.id\
                """);
    }
}
