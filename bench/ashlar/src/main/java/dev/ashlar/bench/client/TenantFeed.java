package dev.ashlar.bench.client;

import dev.ashlar.bench.db.TenantPost;
import dev.ashlar.runtime.shape.Count;
import dev.ashlar.runtime.shape.Shape;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant's post as the feed shows it. */
@Shape(TenantPost.class)
public record TenantFeed(
        UUID id,
        String title,
        Instant createdAt,
        Author author,
        List<TagName> tags,
        @Count("comments") long comments) {

    public record Author(UUID id, String name, @Nullable String avatarUrl) {}

    public record TagName(UUID id, String name) {}
}
