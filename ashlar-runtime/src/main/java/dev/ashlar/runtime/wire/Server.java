package dev.ashlar.runtime.wire;

import java.util.Map;

/**
 * Where to connect, with everything that the URL said. Never prints the password.
 *
 * @param host one host, or several with commas between
 * @param port as many as hosts
 * @param schema what {@code search_path} is set to; empty: the server's own
 * @param poolSize 0 when the URL does not say
 * @param poolTimeoutMillis how long a caller waits for a connection; 0 when the URL does not say
 * @param pooler whether a pooler in transaction mode is between; DETECT asks the server
 * @param properties the driver's own
 */
public record Server(
        String host,
        String port,
        String database,
        String user,
        String password,
        String schema,
        int poolSize,
        long poolTimeoutMillis,
        Pooler pooler,
        Map<String, String> properties) {
    /** Is a pooler between that gives every transaction another connection? */
    public enum Pooler {
        DETECT,
        PRESENT,
        ABSENT
    }

    public Server {
        properties = Map.copyOf(properties);
    }

    /** {@code host:port/database}. */
    public String target() {
        String[] hosts = host.split(",");
        String[] ports = port.split(",");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < hosts.length; i++) {
            out.append(i == 0 ? "" : ",").append(hosts[i]).append(':').append(ports[Math.min(i, ports.length - 1)]);
        }
        return out.append('/').append(database).toString();
    }

    /** Without password and without properties, which may hold one. */
    @Override
    public String toString() {
        return "postgresql://" + user + "@" + target();
    }
}
