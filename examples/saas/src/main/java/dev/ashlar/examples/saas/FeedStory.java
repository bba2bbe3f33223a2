package dev.ashlar.examples.saas;

import static dev.ashlar.examples.saas.FeedPostShape.feedPost;

import dev.ashlar.examples.saas.db.Db;
import dev.ashlar.examples.saas.db.PostStatus;
import dev.ashlar.runtime.watch.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The feed: 20 posts with author, tags and comment count, in two statements and not in 61. */
final class FeedStory {
    private FeedStory() {}

    // spotless:off
    // region feed
    static List<FeedPost> feed(Db db, UUID organization) {
        return db.withTenant(organization, t -> t.post().findMany(feedPost, q -> q
                .where(p -> p.status.eq(PostStatus.PUBLISHED))
                .orderBy(p -> p.createdAt.desc())
                .take(20)
                .with(FeedPostShape.tags, g -> g.orderBy(tag -> tag.name.asc()).take(5))));
    }
    // end region
    // spotless:on

    static void tell(Story story) {
        List<FeedPost> posts = new ArrayList<>();
        Recording recording = story.database().record(() -> posts.addAll(feed(story.db(), story.acme())));
        FeedPost first = posts.get(0);
        story.say(
                "%d posts with author, tags and comment count: %d statements; one by one it would be %d",
                posts.size(), reads(recording), 1 + 3 * posts.size());
        story.say(
                "first: \"%s\" by %s, tags %s, %d comments",
                first.title(), first.author().name(), first.tagNames(), first.comments());
    }

    /** Without the one that names the tenant. */
    private static long reads(Recording recording) {
        return recording.statements().stream()
                .filter(s -> s.text().contains(" FROM "))
                .count();
    }
}
