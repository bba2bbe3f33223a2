package dev.ashlar.bench.contest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post as the feed shows it. */
public record FeedPost(UUID id, String title, Instant createdAt, Author author, List<TagName> tags, long comments) {

    public record Author(UUID id, String name, @Nullable String avatarUrl) {}

    public record TagName(UUID id, String name) {}
}
