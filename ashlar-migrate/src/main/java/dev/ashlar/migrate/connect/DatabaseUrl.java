package dev.ashlar.migrate.connect;

import dev.ashlar.migrate.failure.MigrationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is: {@code postgresql://user:password@host:port/database?schema=public} as Prisma writes it, or a
 * {@code jdbc:postgresql:} URL.
 *
 * @param address {@code host:port}, several with commas between; empty for the driver's default
 * @param user null to leave it to the driver
 * @param password null when none is given; {@link #toString} never shows it
 * @param schema the schema that unqualified names mean; {@code public} unless the URL says otherwise
 * @param properties the driver's own properties
 */
public record DatabaseUrl(
        String address,
        String database,
        @Nullable String user,
        @Nullable String password,
        String schema,
        Map<String, String> properties) {
    private static final String HELP = "write it as postgresql://user:password@localhost:5432/database";

    public DatabaseUrl {
        properties = Map.copyOf(properties);
    }

    /**
     * @throws MigrationException.InvalidUrl when it is not a PostgreSQL URL; its message has no password
     */
    public static DatabaseUrl parse(String url) {
        String text = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        if (!text.startsWith("postgresql://") && !text.startsWith("postgres://")) {
            throw new MigrationException.InvalidUrl("the database URL does not begin with postgresql://", HELP);
        }
        return fromUri(toUri(text));
    }

    // java.net.URI knows no list of hosts, so the authority is read as it stands.
    private static URI toUri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new MigrationException.InvalidUrl(
                    "the database URL has a character that must be percent-encoded: " + e.getReason(),
                    "in a user name or password write @ as %40, : as %3A, / as %2F, # as %23, ? as %3F, % as %25");
        }
    }

    private static DatabaseUrl fromUri(URI uri) {
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        int at = authority.lastIndexOf('@');
        String login = at < 0 ? "" : authority.substring(0, at);
        int colon = login.indexOf(':');
        Map<String, String> query = UrlQuery.read(uri.getRawQuery());
        String user = login.isEmpty() ? query.get("user") : decode(colon < 0 ? login : login.substring(0, colon));
        String password = colon < 0 ? query.get("password") : decode(login.substring(colon + 1));
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String database = path.length() > 1 ? decode(path.substring(1)) : user == null ? "postgres" : user;
        String schema = query.getOrDefault("schema", query.getOrDefault("currentSchema", "public"));
        return new DatabaseUrl(
                authority.substring(at + 1), database, user, password, schema, UrlQuery.driverProperties(query));
    }

    static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MigrationException.InvalidUrl(
                    "the database URL has a % that begins no %XX", "write % itself as %25");
        }
    }

    /** The same server and login, another database. */
    public DatabaseUrl withDatabase(String other) {
        return new DatabaseUrl(address, other, user, password, schema, properties);
    }

    /** The same database, with another schema for unqualified names. */
    public DatabaseUrl withSchema(String other) {
        return new DatabaseUrl(address, database, user, password, other, properties);
    }

    /** {@code jdbc:postgresql://...} without user, password or properties. */
    public String jdbc() {
        return "jdbc:postgresql://" + (address.isEmpty() ? "localhost" : address) + "/" + encode(database);
    }

    /** The URL without the password. */
    @Override
    public String toString() {
        String login = user == null ? "" : encode(user) + (password == null ? "" : ":***") + "@";
        String query = schema.equals("public") ? "" : "?schema=" + encode(schema);
        return "postgresql://" + login + (address.isEmpty() ? "localhost" : address) + "/" + encode(database) + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The parameters after the question mark. */
    private static final class UrlQuery {
        /** Prisma's name to the driver's; a value of "" means that it says nothing to a single connection. */
        private static final Map<String, String> NAMES = Map.ofEntries(
                Map.entry("schema", ""),
                Map.entry("currentSchema", ""),
                Map.entry("user", ""),
                Map.entry("password", ""),
                Map.entry("connection_limit", ""),
                Map.entry("pool_timeout", ""),
                Map.entry("pgbouncer", ""),
                Map.entry("statement_cache_size", ""),
                Map.entry("max_idle_connection_lifetime", ""),
                Map.entry("sslaccept", ""),
                Map.entry("connect_timeout", "connectTimeout"),
                // A statement of a migration may rightly take longer than any query of an application.
                Map.entry("socket_timeout", ""),
                Map.entry("socketTimeout", ""),
                Map.entry("application_name", "ApplicationName"),
                Map.entry("target_session_attrs", "targetServerType"));

        static Map<String, String> read(@Nullable String query) {
            Map<String, String> read = new LinkedHashMap<>();
            if (query != null) {
                for (String part : query.split("&")) {
                    int equals = part.indexOf('=');
                    if (equals > 0) {
                        read.put(decode(part.substring(0, equals)), decode(part.substring(equals + 1)));
                    }
                }
            }
            return read;
        }

        static Map<String, String> driverProperties(Map<String, String> query) {
            return query.entrySet().stream()
                    .filter(e -> !NAMES.getOrDefault(e.getKey(), e.getKey()).isEmpty())
                    .collect(Collectors.toMap(e -> NAMES.getOrDefault(e.getKey(), e.getKey()), Map.Entry::getValue));
        }
    }
}
