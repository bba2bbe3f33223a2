package dev.ashlar.runtime.conformance;

import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.shape.ByKey;
import dev.ashlar.runtime.shape.From;
import dev.ashlar.runtime.shape.Shape;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A post as a line of a table: under names of its own, with columns of other rows among its own. */
@Shape(Post.class)
public record Line(
        int id,
        @From("title") String heading,
        Optional<String> subtitle,
        @From("author.name") @Nullable String author,
        @From("author.boss.email") Optional<String> boss,
        @From("categories") Set<Word> words,
        @ByKey("id") Map<Integer, Remark> comments) {
    /** What it is about. */
    public record Word(String name) {}

    /** What was said of it. */
    public record Remark(int id, String text) {}
}
