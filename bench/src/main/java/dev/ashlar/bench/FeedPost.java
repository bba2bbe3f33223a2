package dev.ashlar.bench;

import dev.ashlar.bench.db.Post;
import dev.ashlar.runtime.shape.Count;
import dev.ashlar.runtime.shape.Shape;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What W3 reads. */
@Shape(Post.class)
public record FeedPost(
        UUID id, String title, Instant createdAt, Author author, List<TagName> tags, @Count("comments") long comments) {

    public record Author(UUID id, String name, @Nullable String avatarUrl) {}

    public record TagName(UUID id, String name) {}
}
