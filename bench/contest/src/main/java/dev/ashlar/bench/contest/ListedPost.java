package dev.ashlar.bench.contest;

import java.time.Instant;
import java.util.UUID;

/** A post as lists show it. */
public record ListedPost(UUID id, String title, Instant createdAt) {}
