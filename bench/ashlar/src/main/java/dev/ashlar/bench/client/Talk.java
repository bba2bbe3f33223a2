package dev.ashlar.bench.client;

import dev.ashlar.bench.db.Post;
import dev.ashlar.runtime.shape.Shape;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A post and what was said about it. */
@Shape(Post.class)
public record Talk(UUID id, String title, Instant createdAt, List<Said> comments) {

    public record Said(UUID id, String content) {}
}
