package com.acme.db.tables;

import dev.ashlar.tables.Configuration;

public final class SchemaConfiguration extends Configuration {
    {
        generator("client",
                "provider = \"ashlar\"",
                "package = \"com.acme.db\"");
        datasource("db",
                "provider = \"postgresql\"");
        order(
                Author.class,
                Post.class,
                PostStatus.class);
    }
}
