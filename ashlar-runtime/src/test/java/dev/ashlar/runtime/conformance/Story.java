package dev.ashlar.runtime.conformance;

import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.shape.Count;
import dev.ashlar.runtime.shape.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post with all that hangs on it. */
@Shape(Post.class)
public record Story(
        int id,
        String title,
        @Nullable Writer author,
        List<Word> categories,
        List<Remark> comments,
        @Count("comments") long commentCount) {
    /** Who wrote it. */
    public record Writer(@Nullable String name) {}

    /** What it is about. */
    public record Word(String name) {}

    /** What was said of it, and by whom. */
    public record Remark(String text, @Nullable Writer author) {}
}
