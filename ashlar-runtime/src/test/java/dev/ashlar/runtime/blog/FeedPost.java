package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.shape.Count;
import dev.ashlar.runtime.shape.Shape;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post as a feed shows it. */
@Shape(Post.class)
public record FeedPost(
        UUID id,
        String title,
        Author author,
        List<TagName> tags,
        List<Remark> comments,
        @Count("comments") long commentCount) {
    /** Who wrote it. */
    public record Author(UUID id, String name) {}

    /** What it is about. */
    public record TagName(String name) {}

    /** What was said about it, by whom if that is known. */
    public record Remark(String content, @Nullable Author author) {}
}
