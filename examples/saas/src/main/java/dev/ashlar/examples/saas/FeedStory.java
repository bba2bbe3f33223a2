package dev.ashlar.examples.saas;

import static dev.ashlar.examples.saas.FeedPostShape.feedPost;

import dev.ashlar.examples.saas.db.Db;
import dev.ashlar.examples.saas.db.PostStatus;
import dev.ashlar.runtime.watch.Recording;
import java.util.List;
import java.util.UUID;

/** The feed: 20 posts with author, tags and comment count, in two statements and not in 61. */
final class FeedStory {
    private FeedStory() {}

    // region feed
    static List<FeedPost> feed(Db db, UUID organization) {
        return db.withTenant(organization, t -> t.post().findMany(feedPost, q -> q
                .where(p -> p.status.eq(PostStatus.PUBLISHED))
                .orderBy(p -> p.createdAt.desc())
                .take(20)
                .with(FeedPostShape.tags, g -> g.orderBy(tag -> tag.name.asc()).take(5))));
    }
    // end region

    static void tell(Story story) {
        Recording<List<FeedPost>> recording = story.database().record(() -> feed(story.db(), story.acme()));
        List<FeedPost> posts = recording.result();
        FeedPost first = posts.get(0);
        story.say("%d posts with author, tags and comment count: %d statements (one by one it would be 61)", posts.size(), statements(recording));
        story.say("first: \"%s\" by %s, tags %s, %d comments", first.title(), first.author().name(), first.tags().stream().map(FeedPost.TagName::name).toList(), first.comments());
    }

    /** The statements that read; the one that names the tenant is counted apart. */
    private static long statements(Recording<?> recording) {
        return recording.statements().stream().filter(s -> s.text().contains("FROM")).count();
    }
}
