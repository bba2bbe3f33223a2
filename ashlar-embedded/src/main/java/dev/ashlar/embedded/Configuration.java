package dev.ashlar.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The server's parameters. They stand in a file of their own, written at every start and included by
 * {@code postgresql.conf}; what a person sets with {@code ALTER SYSTEM} stands after them and wins.
 */
final class Configuration {
    private static final String FILE = "ashlar.conf";
    static final String INCLUDE = "\ninclude_if_exists = '" + FILE + "'\n";

    // Loopback only, because connections are trusted; no socket file, because it would lie in a folder that all share.
    private static final Map<String, String> ALWAYS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "100",
            "shared_preload_libraries", "pg_stat_statements",
            "lc_messages", "C",
            "timezone", "UTC",
            "log_timezone", "UTC");

    private static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on");

    private static final Map<String, String> FOR_TESTS = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "wal_level", "minimal",
            "max_wal_senders", "0");

    private Configuration() {}

    static void include(Path data) throws IOException {
        Files.writeString(data.resolve("postgresql.conf"), INCLUDE, StandardOpenOption.APPEND);
    }

    static void write(Path data, int port, boolean durable, Map<String, String> own, Account owner) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>(new TreeMap<>(ALWAYS));
        settings.putAll(new TreeMap<>(durable ? DURABLE : FOR_TESTS));
        settings.put("port", Integer.toString(port));
        settings.putAll(own);
        StringBuilder text =
                new StringBuilder("# Written by Ashlar at every start; change a value with ALTER SYSTEM.\n");
        settings.forEach((name, value) ->
                text.append(name).append(" = '").append(quoted(value)).append("'\n"));
        Path file = data.resolve(FILE);
        Files.writeString(file, text);
        FileTree.giveTo(owner, file);
    }

    private static String quoted(String value) {
        return value.replace("\\", "\\\\").replace("'", "''");
    }
}
