package dev.ashlar.examples.saas;

import dev.ashlar.examples.saas.db.Db;
import dev.ashlar.runtime.error.DatabaseException;
import java.util.UUID;

/** Two tenants in the same tables who cannot see, change or even point at each other's rows. */
final class TenantStory {
    private TenantStory() {}

    // region tenants
    static long postsOf(Db db, UUID organization) {
        return db.withTenant(organization, t -> t.post().count(q -> q));
    }
    // end region

    static void tell(Story story) {
        story.say(
                "acme sees %,d posts, globex sees %,d, the operator sees %,d",
                postsOf(story.db(), story.acme()), postsOf(story.db(), story.globex()), everything(story.db()));
        UUID theirs = story.db()
                .withTenant(story.globex(), t -> t.post().findFirstOrThrow(q -> q.orderBy(p -> p.id.asc())))
                .id();
        boolean visible = story.db()
                .withTenant(
                        story.acme(),
                        t -> t.post().findUnique(k -> k.id(theirs)).isPresent());
        long changed = story.db()
                .withTenant(story.acme(), t -> t.post().updateMany(p -> p.id.eq(theirs), s -> s.title("mine")));
        story.say("acme asks for a post of globex by its id: found %s, rows changed %d", visible, changed);
        story.say("acme comments on that post: %s", comment(story, theirs));
    }

    private static String comment(Story story, UUID post) {
        try {
            story.db()
                    .withTenant(
                            story.acme(),
                            t -> t.comment()
                                    .create(c -> c.content("hello")
                                            .post(p -> p.connect(k -> k.id(post)))
                                            .authorId(story.author())));
            return "accepted, a leak";
        } catch (DatabaseException refused) {
            return "refused (" + refused.getClass().getSimpleName() + ")";
        }
    }

    private static long everything(Db db) {
        return db.unscoped("the demo counts every tenant's posts", d -> d.post().count(q -> q));
    }
}
