package com.acme.db.tables;

import dev.ashlar.tables.Configuration;

public final class SchemaConfiguration extends Configuration {
    {
        generator("client",
                "provider = \"ashlar\"",
                "package = \"com.acme.db\"",
                "previewFeatures = [\"views\"]");
        datasource("db",
                "provider = \"postgresql\"");
        directive("@domain(email, \"text\", check: \"value ~ '@'\")");
        order(
                Author.class,
                Post.class,
                Busy.class,
                Status.class);
    }
}
