package dev.ashlar.examples.saas;

import dev.ashlar.examples.saas.db.Db;
import dev.ashlar.examples.saas.db.Post;
import dev.ashlar.runtime.error.StaleRow;
import java.util.UUID;

/** Two people edit the same post; the second one is told, and nothing is lost. */
final class StaleWriteStory {
    private StaleWriteStory() {}

    // region stale
    static Post rename(Db db, UUID organization, UUID post, int seen, String title) {
        return db.withTenant(organization, t -> t.post().update(k -> k.id(post).version(seen), s -> s.title(title)));
    }
    // end region

    static void tell(Story story) {
        Post post =
                story.db().withTenant(story.acme(), t -> t.post().findFirstOrThrow(q -> q.orderBy(p -> p.id.asc())));
        Post saved = rename(story.db(), story.acme(), post.id(), post.version(), "Ada's title");
        story.say("the first writer saw version %d and saved version %d", post.version(), saved.version());
        try {
            rename(story.db(), story.acme(), post.id(), post.version(), "Grace's title");
            story.say("the second write went through: a lost update");
        } catch (StaleRow refused) {
            story.say(
                    "the second writer was refused: it saw version %d, the row is at %d",
                    refused.expected(), refused.found());
        }
    }
}
