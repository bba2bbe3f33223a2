package dev.ashlar.runtime.conformance;

import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.shape.Shape;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post and what was said of it, by whom, and who stands above these. */
@Shape(Post.class)
public record Talk(int id, @Nullable Worker author, List<Word> comments) {
    /** What was said. */
    public record Word(String text, Optional<Worker> author) {}
}
