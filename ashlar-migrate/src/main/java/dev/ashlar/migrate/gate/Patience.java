package dev.ashlar.migrate.gate;

import java.time.Duration;
import java.util.Set;

/**
 * How a deploy treats clients that use what a migration takes away.
 *
 * @param goneAfter a client that has not been heard of for this long is gone; clients say so once a minute
 * @param forced migrations that run all the same, by name
 */
public record Patience(Duration goneAfter, Set<String> forced) {
    public static final Patience DEFAULT = new Patience(Duration.ofMinutes(5), Set.of());

    public Patience {
        forced = Set.copyOf(forced);
    }

    public Patience goneAfter(Duration other) {
        return new Patience(other, forced);
    }

    public Patience forcing(Set<String> migrations) {
        return new Patience(goneAfter, migrations);
    }
}
