package dev.ashlar.testkit.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts connection properties behind a JDBC URL. */
final class JdbcUrl {
    private JdbcUrl() {}

    static String of(String url, Map<String, String> properties) {
        String query = new TreeMap<>(properties)
                .entrySet().stream()
                        .map(property -> property.getKey() + "=" + encoded(property.getValue()))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? url : url + "?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
