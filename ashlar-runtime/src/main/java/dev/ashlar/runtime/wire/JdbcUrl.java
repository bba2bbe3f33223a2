package dev.ashlar.runtime.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/** {@code jdbc:postgresql://host:port/database?user=...}, as the driver reads it. */
final class JdbcUrl {
    private JdbcUrl() {}

    static Server parse(String url) {
        Properties read = Driver.parseURL(url, new Properties());
        if (read == null) {
            throw ServerUrl.refused("the driver does not know it; a jdbc URL is jdbc:postgresql://host:5432/database");
        }
        Map<String, String> rest = new LinkedHashMap<>();
        for (String name : read.stringPropertyNames()) {
            rest.put(name, read.getProperty(name));
        }
        String host = take(rest, "PGHOST", "localhost");
        String port = take(rest, "PGPORT", "5432");
        String user = take(rest, "user", System.getProperty("user.name", ""));
        String database = take(rest, "PGDBNAME", user);
        String password = take(rest, "password", "");
        return UrlParameters.apply(rest, host, port, database, user, password);
    }

    private static String take(Map<String, String> from, String name, String otherwise) {
        String value = from.remove(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }
}
