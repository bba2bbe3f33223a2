package dev.ashlar.bench.contest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A post and what was said about it. */
public record Talk(UUID id, String title, Instant createdAt, List<Said> comments) {

    public record Said(UUID id, String content) {}
}
