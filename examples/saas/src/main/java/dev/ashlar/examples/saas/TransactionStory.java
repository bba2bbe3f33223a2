package dev.ashlar.examples.saas;

import dev.ashlar.examples.saas.db.Db;
import dev.ashlar.examples.saas.db.PostStatus;
import java.util.UUID;

/** An interactive transaction: whatever is thrown inside takes everything back. */
final class TransactionStory {
    private TransactionStory() {}

    /** The reason of this story's roll-back. */
    static final class NoCredit extends RuntimeException {
        private final long published;

        NoCredit(long published) {
            super("no credit to publish " + published + " posts");
            this.published = published;
        }
    }

    // region transaction
    static void publishAll(Db db, UUID organization, long credit) {
        db.withTenant(organization, t -> {
            long published =
                    t.post().updateMany(p -> p.status.eq(PostStatus.DRAFT), s -> s.status(PostStatus.PUBLISHED));
            if (published > credit) {
                throw new NoCredit(published);
            }
            return published;
        });
    }
    // end region

    static void tell(Story story) {
        long before = drafts(story);
        try {
            publishAll(story.db(), story.acme(), 3);
            story.say("published");
        } catch (NoCredit e) {
            story.say("%d drafts were published inside, then the credit was found to be 3", e.published);
        }
        story.say("drafts before and after the roll-back: %d and %d", before, drafts(story));
    }

    private static long drafts(Story story) {
        return story.db()
                .withTenant(story.acme(), t -> t.post().count(q -> q.where(p -> p.status.eq(PostStatus.DRAFT))));
    }
}
