package dev.ashlar.embedded;

import java.util.List;
import java.util.stream.Collectors;

/** Turns the server's own last words into a message that says who must do what. */
final class Diagnosis {
    private static final int LINES = 12;

    private record Known(String words, String code, String help) {}

    private static final List<Known> KNOWN = List.of(
            new Known("No space left on device", "disk-full", "free some disk space; PostgreSQL needs about 200 MB"),
            new Known("Disk quota exceeded", "disk-full", "free some disk space; PostgreSQL needs about 200 MB"),
            new Known(
                    "could not create any TCP/IP sockets",
                    "port-taken",
                    "stop what listens on that port, or name no port"),
            new Known(
                    "database files are incompatible",
                    "data-directory-version",
                    "move the directory away, or dump it with its own PostgreSQL"),
            new Known(
                    "Permission denied",
                    "folder-not-usable",
                    "make the folder usable for the user that runs PostgreSQL"),
            new Known(
                    "could not look up effective user ID",
                    "user-without-name",
                    "PostgreSQL needs a user that has a name: add this user's number to /etc/passwd"),
            new Known(
                    "unrecognized configuration parameter",
                    "wrong-setting",
                    "correct the parameter that the log names"),
            new Known("invalid value for parameter", "wrong-setting", "correct the parameter that the log names"));

    private Diagnosis() {}

    static EmbeddedPostgresException of(String what, String output, String otherwise) {
        String said = output.isBlank() ? "" : ":\n" + tail(output);
        return KNOWN.stream()
                .filter(known -> output.contains(known.words))
                .findFirst()
                .map(known -> new EmbeddedPostgresException(known.code, what + said, known.help))
                .orElseGet(() -> new EmbeddedPostgresException("postgres-did-not-start", what + said, otherwise));
    }

    private static String tail(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).collect(Collectors.toList());
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                .map(line -> "    " + line)
                .collect(Collectors.joining("\n"));
    }
}
