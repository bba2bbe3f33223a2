package dev.ashlar.bench.contest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Conditions that a user of a search form has or has not filled in.
 *
 * @param conditions which of the others count, one bit for each: the shape of the statement
 */
public record Filter(
        int conditions,
        boolean published,
        Instant from,
        Instant until,
        UUID author,
        List<UUID> authors,
        String beginning,
        String notTitle,
        UUID behind) {
    public static final int PUBLISHED = 1;
    /** {@code created_at >= from}. */
    public static final int FROM = 2;
    /** {@code created_at < until}. */
    public static final int UNTIL = 4;

    public static final int AUTHOR = 8;
    /** The author is one of some. */
    public static final int AUTHORS = 16;
    /** The title begins with this. */
    public static final int BEGINNING = 32;

    public static final int NOT_TITLE = 64;
    /** {@code id > behind}. */
    public static final int BEHIND = 128;

    public boolean has(int condition) {
        return (conditions & condition) != 0;
    }
}
