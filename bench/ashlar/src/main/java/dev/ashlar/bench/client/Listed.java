package dev.ashlar.bench.client;

import dev.ashlar.bench.db.Post;
import dev.ashlar.runtime.shape.Shape;
import java.time.Instant;
import java.util.UUID;

/** A post as lists show it. */
@Shape(Post.class)
public record Listed(UUID id, String title, Instant createdAt) {}
