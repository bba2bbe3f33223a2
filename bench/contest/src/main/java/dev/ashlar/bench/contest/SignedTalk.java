package dev.ashlar.bench.contest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A post, what was said about it, and by whom. */
public record SignedTalk(UUID id, String title, Instant createdAt, List<Said> comments) {

    public record Said(UUID id, String content, By author) {}

    public record By(UUID id, String name) {}
}
