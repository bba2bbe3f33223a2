package dev.ashlar.runtime.wire;

import java.time.Duration;

/**
 * @param size connections at most
 * @param connectionTimeout how long a caller waits for one; 250 ms at least
 * @param readOnly whether each transaction refuses to write, as on a server in recovery (25006)
 */
public record PoolSettings(Server server, int size, Duration connectionTimeout, boolean readOnly) {
    public PoolSettings(Server server, int size, Duration connectionTimeout) {
        this(server, size, connectionTimeout, false);
    }

    public PoolSettings {
        if (size < 1) {
            throw new IllegalArgumentException("a pool has one connection at least, not " + size);
        }
        if (connectionTimeout.toMillis() < 250) {
            throw new IllegalArgumentException(
                    "connectionTimeout is 250 ms at least, not " + connectionTimeout.toMillis() + " ms");
        }
    }
}
