package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Identifier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What the driver is told. */
final class DriverProperties {
    private DriverProperties() {}

    /** Without user and password: it may be logged. */
    static String url(Server server) {
        StringBuilder out = new StringBuilder("jdbc:postgresql://");
        String[] hosts = server.host().split(",");
        String[] ports = server.port().split(",");
        for (int i = 0; i < hosts.length; i++) {
            out.append(i == 0 ? "" : ",").append(hosts[i]).append(':').append(ports[Math.min(i, ports.length - 1)]);
        }
        String database = URLEncoder.encode(server.database(), StandardCharsets.UTF_8);
        return out.append('/').append(database).toString();
    }

    /** The same behind a pooler and without one. */
    static Properties plain(Server server) {
        Properties properties = new Properties();
        properties.setProperty("user", server.user());
        if (!server.password().isEmpty()) {
            properties.setProperty("password", server.password());
        }
        properties.setProperty("ApplicationName", "ashlar");
        // the name above travels with the login, not in a SET and a round trip of its own
        properties.setProperty("assumeMinServerVersion", "12");
        // DETAIL quotes values of rows: it is asked for, not written into messages
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("connectTimeout", "10");
        properties.putAll(server.properties());
        return properties;
    }

    /**
     * Whether texts have a type, and statements travel in the extended protocol and are not described first, as is the driver's
     * default; a threshold below 0 has each described.
     */
    static boolean isAsExpected(Server server) {
        return !server.properties().getOrDefault("prepareThreshold", "").startsWith("-")
                && !server.properties().containsKey("stringtype")
                && !server.properties().containsKey("preferQueryMode")
                && !server.properties().containsKey("autosave");
    }

    /**
     * Whether the driver prepares on the server what it runs often, and only then.
     *
     * @param told what {@link #pooled} made
     */
    static boolean prepares(Properties told) {
        String threshold = told.getProperty("prepareThreshold", "");
        return !threshold.equals("0") && !threshold.startsWith("-") && !told.containsKey("preferQueryMode");
    }

    /** Behind a pooler nothing may stay in a session: no named statements, no settings at the start. */
    static Properties pooled(PoolSettings settings, boolean pooler) {
        Server server = settings.server();
        Properties properties = plain(server);
        if (pooler) {
            properties.putIfAbsent("prepareThreshold", "0");
        } else if (!server.schema().isEmpty()) {
            properties.setProperty("currentSchema", Identifier.quote(server.schema()));
        }
        if (settings.readOnly() && !pooler) {
            String options = properties.getProperty("options", "");
            properties.setProperty("options", (options + " -c default_transaction_read_only=on").strip());
        }
        return properties;
    }
}
