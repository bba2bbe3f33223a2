package dev.ashlar.examples.saas.db.tables;

import dev.ashlar.tables.Configuration;

public final class SchemaConfiguration extends Configuration {
    {
        generator("client",
                "provider = \"ashlar\"",
                "package = \"dev.ashlar.examples.saas.db\"",
                "previewFeatures = [\"partialIndexes\"]");
        datasource("db",
                "provider = \"postgresql\"");
        order(
                Organization.class,
                User.class,
                Member.class,
                Post.class,
                Comment.class,
                Tag.class,
                Session.class,
                Plan.class,
                MemberRole.class,
                PostStatus.class);
    }
}
