package dev.ashlar.bench.contest;

import java.time.Instant;
import java.util.UUID;

/** A post, all columns. */
public record PostRow(UUID id, String title, String content, boolean published, UUID authorId, Instant createdAt) {}
