package dev.ashlar.bench.contest;

import java.util.UUID;

/** What of a new post is given; its key is made by whoever inserts it, the rest by the database. */
public record NewPost(String title, String content, UUID authorId) {}
