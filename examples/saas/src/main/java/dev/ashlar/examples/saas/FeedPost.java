package dev.ashlar.examples.saas;

// region shape
import dev.ashlar.examples.saas.db.Post;
import dev.ashlar.runtime.shape.Count;
import dev.ashlar.runtime.shape.Shape;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post as the feed shows it: with its author, its tags and how many comments it has. */
@Shape(Post.class)
public record FeedPost(
        UUID id,
        String title,
        Instant createdAt,
        Author author,
        List<TagName> tags,
        @Count("comments") long comments) {

    public record Author(UUID id, String name, @Nullable String avatarUrl) {}

    public record TagName(UUID id, String name) {}

    public List<String> tagNames() {
        return tags.stream().map(TagName::name).toList();
    }
}
// end region
