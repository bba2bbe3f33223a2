package dev.ashlar.examples.saas;

import static dev.ashlar.examples.saas.FeedPostShape.feedPost;

import dev.ashlar.examples.saas.db.Db;
import java.util.UUID;

/** A post with its author and two tags in one call; a tag that is there already is linked, not made again. */
final class NestedCreateStory {
    private NestedCreateStory() {}

    // spotless:off
    // region create
    static FeedPost write(Db db, UUID organization, UUID author, String slug) {
        return db.withTenant(organization, t -> t.post().create(feedPost, c -> c
                .title("Database Design")
                .content("Start with third normal form.")
                .slug(slug)
                .author(u -> u.connect(k -> k.id(author)))
                .tags(g -> g
                        .connectOrCreate(k -> k.name("backend"), n -> n.name("backend"))
                        .connectOrCreate(k -> k.name("database"), n -> n.name("database")))));
    }
    // end region
    // spotless:on

    static void tell(Story story) {
        FeedPost made = write(story.db(), story.acme(), story.author(), "database-design");
        FeedPost again = write(story.db(), story.acme(), story.author(), "database-design-2");
        story.say(
                "created \"%s\" by %s with tags %s", made.title(), made.author().name(), made.tagNames());
        story.say(
                "a second post was linked to the same tag rows: %s",
                again.tags().containsAll(made.tags()));
    }
}
