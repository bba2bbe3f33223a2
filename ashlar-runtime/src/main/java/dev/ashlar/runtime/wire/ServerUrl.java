package dev.ashlar.runtime.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code postgresql://user:password@host:port/database?schema=x} as Prisma and libpq write it, and {@code jdbc:} URLs. */
public final class ServerUrl {
    private ServerUrl() {}

    /** @throws IllegalArgumentException when it cannot be read; the message shows no password */
    public static Server parse(String url) {
        if (url.startsWith("jdbc:")) {
            return JdbcUrl.parse(url);
        }
        int scheme = url.indexOf("://");
        String name = scheme < 0 ? "" : url.substring(0, scheme);
        if (!name.equals("postgresql") && !name.equals("postgres")) {
            throw refused("it begins with " + (name.isEmpty() ? "no scheme" : name + "://"));
        }
        return read(url.substring(scheme + 3));
    }

    private static Server read(String rest) {
        int question = rest.indexOf('?');
        String beforeQuery = question < 0 ? rest : rest.substring(0, question);
        int at = beforeQuery.lastIndexOf('@');
        String login = at < 0 ? "" : beforeQuery.substring(0, at);
        String place = beforeQuery.substring(at + 1);
        int slash = place.indexOf('/');
        String authority = slash < 0 ? place : place.substring(0, slash);
        String database = slash < 0 ? "" : decode(place.substring(slash + 1));
        if (authority.indexOf('#') >= 0 || database.indexOf('/') >= 0 || login.indexOf('/') >= 0) {
            throw refused("a / or # stands where none may stand; in a password they are written %2F and %23");
        }
        int colon = login.indexOf(':');
        String user = decode(colon < 0 ? login : login.substring(0, colon));
        String password = colon < 0 ? "" : decode(login.substring(colon + 1));
        return server(authority, database, user, password, question < 0 ? "" : rest.substring(question + 1));
    }

    private static Server server(String authority, String database, String user, String password, String query) {
        Map<String, String> parameters = parameters(query);
        String owner = user.isEmpty() ? parameters.getOrDefault("user", System.getProperty("user.name", "")) : user;
        String secret = password.isEmpty() ? parameters.getOrDefault("password", "") : password;
        parameters.remove("user");
        parameters.remove("password");
        List<String> hosts = new ArrayList<>();
        List<String> ports = new ArrayList<>();
        for (String one : authority.split(",", -1)) {
            addHost(one, hosts, ports);
        }
        return UrlParameters.apply(
                parameters,
                String.join(",", hosts),
                String.join(",", ports),
                database.isEmpty() ? owner : database,
                owner,
                secret);
    }

    /** A name, a name with a port, or {@code [::1]:5432}. */
    private static void addHost(String text, List<String> hosts, List<String> ports) {
        int colon = text.endsWith("]") ? -1 : text.lastIndexOf(':');
        String host = decode(colon < 0 ? text : text.substring(0, colon));
        String port = colon < 0 ? "5432" : text.substring(colon + 1);
        if (host.startsWith("/")) {
            throw refused("a socket's folder stands for the host; name a host and port");
        }
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535 || Integer.parseInt(port) == 0) {
            throw refused("the port is not a number from 1 to 65535 (a : or @ in a password is written %3A or %40)");
        }
        hosts.add(host.isEmpty() ? "localhost" : host);
        ports.add(port);
    }

    static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            } else if (!pair.isEmpty()) {
                throw refused("parameter \"" + pair + "\" has no =value");
            }
        }
        return parameters;
    }

    /** {@code %40} is {@code @}; a plus stays a plus. */
    static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused("a % is not followed by two hexadecimal digits; a % itself is written %25");
        }
    }

    static IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException("the database URL cannot be read: " + reason
                + ".\n  help: write postgresql://user:password@host:5432/database?schema=public");
    }
}
