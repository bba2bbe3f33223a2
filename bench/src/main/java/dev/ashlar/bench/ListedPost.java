package dev.ashlar.bench;

import dev.ashlar.bench.db.Post;
import dev.ashlar.runtime.shape.Shape;
import java.time.Instant;
import java.util.UUID;

/** What W2 reads. */
@Shape(Post.class)
public record ListedPost(UUID id, String title, Instant createdAt) {}
