package dev.ashlar.runtime.wire;

import dev.ashlar.runtime.wire.Server.Pooler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/** The parameters behind a URL's question mark: Prisma's and libpq's names become the driver's; the driver's own pass. */
final class UrlParameters {
    /** Of Prisma's engine, without a meaning here. */
    private static final Set<String> IGNORED =
            Set.of("socket", "single_use_connections", "max_idle_connection_lifetime");

    private final Map<String, String> given;
    private final Map<String, String> properties = new LinkedHashMap<>();

    private UrlParameters(Map<String, String> given) {
        this.given = new LinkedHashMap<>(given);
    }

    static Server apply(
            Map<String, String> parameters, String host, String port, String database, String user, String password) {
        UrlParameters it = new UrlParameters(parameters);
        String schema = it.take("schema", it.take("currentSchema", ""));
        int poolSize = (int) it.number("connection_limit");
        long poolTimeout = it.number("pool_timeout") * 1000;
        String pgbouncer = it.take("pgbouncer", "");
        Pooler pooler =
                pgbouncer.isEmpty() ? Pooler.DETECT : Boolean.parseBoolean(pgbouncer) ? Pooler.PRESENT : Pooler.ABSENT;
        it.rename("connect_timeout", "connectTimeout");
        it.rename("socket_timeout", "socketTimeout");
        it.rename("application_name", "ApplicationName");
        it.rename("statement_cache_size", "preparedStatementCacheQueries");
        it.rename("target_session_attrs", "targetServerType");
        it.rename("sslrootcert", "sslrootcert");
        it.rename("channel_binding", "channelBinding");
        it.ssl();
        it.passOn();
        return new Server(host, port, database, user, password, schema, poolSize, poolTimeout, pooler, it.properties);
    }

    /** Prisma's certificate parameters. */
    private void ssl() {
        rename("sslcert", "sslrootcert");
        String accept = take("sslaccept", "");
        if (accept.equals("strict") && given.getOrDefault("sslmode", "prefer").matches("prefer|require")) {
            given.put("sslmode", "verify-full");
        }
    }

    private void passOn() {
        for (Map.Entry<String, String> entry : given.entrySet()) {
            String name = entry.getKey();
            if (PGProperty.forName(name) != null) {
                properties.put(name, entry.getValue());
            } else if (!IGNORED.contains(name)) {
                throw ServerUrl.refused("parameter \"" + name + "\" is not known");
            }
        }
    }

    private void rename(String from, String to) {
        String value = given.remove(from);
        if (value != null) {
            properties.put(to, value);
        }
    }

    private String take(String name, String otherwise) {
        @Nullable String value = given.remove(name);
        return value == null ? otherwise : value;
    }

    private long number(String name) {
        @Nullable String value = given.remove(name);
        if (value == null) {
            return 0;
        }
        if (!value.matches("[0-9]{1,6}")) {
            throw ServerUrl.refused("parameter \"" + name + "\" is not a whole number");
        }
        return Long.parseLong(value);
    }
}
