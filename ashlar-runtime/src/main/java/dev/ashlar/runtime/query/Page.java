package dev.ashlar.runtime.query;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of many, and how to go on.
 *
 * @param next where the next page begins; empty on the last one
 * @param previous where the page before begins; empty on the first one
 */
public record Page<R>(List<R> rows, Optional<PageToken> next, Optional<PageToken> previous) {
    public Page {
        rows = List.copyOf(rows);
    }
}
