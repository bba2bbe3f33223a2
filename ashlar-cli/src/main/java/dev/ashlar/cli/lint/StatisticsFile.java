package dev.ashlar.cli.lint;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.compiler.source.DiagnosticJson;
import dev.ashlar.sqllint.state.Sizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How large the tables of a database are, on disk: JSON with a table a line, so that a machine that cannot reach the database knows.
 *
 * @param server its major version
 */
public record StatisticsFile(int server, Sizes sizes) {
    private static final Pattern HEAD = Pattern.compile("\"server\"\\s*:\\s*(\\d{1,3})\\b");
    private static final Pattern TABLE = Pattern.compile(
            "\\{\\s*\"table\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*,\\s*\"rows\"\\s*:\\s*(\\d{1,18})\\s*"
                    + "(?:,\\s*\"bytes\"\\s*:\\s*(\\d{1,18})\\s*)?}");

    public static StatisticsFile read(Path path) {
        String text = text(path);
        Matcher server = HEAD.matcher(text);
        if (!server.find()) {
            throw new CommandFailed(
                    "`" + path.getFileName() + "` has no statistics of a database",
                    "write it with `ashlar migrate stats --url ... > " + path.getFileName() + "`");
        }
        Map<String, Sizes.Size> tables = TABLE.matcher(text)
                .results()
                .collect(Collectors.toMap(
                        m -> m.group(1).replace("\\\"", "\"").replace("\\\\", "\\"),
                        m -> new Sizes.Size(
                                Long.parseLong(m.group(2)), m.group(3) == null ? 0 : Long.parseLong(m.group(3))),
                        (first, second) -> second));
        return new StatisticsFile(Integer.parseInt(server.group(1)), new Sizes(tables));
    }

    /** What {@link #read} reads. */
    public String text() {
        String tables = new TreeMap<>(sizes.tables())
                .entrySet().stream()
                        .map(e -> "    {\"table\": " + DiagnosticJson.quote(e.getKey()) + ", \"rows\": "
                                + e.getValue().rows() + ", \"bytes\": "
                                + e.getValue().bytes() + "}")
                        .collect(Collectors.joining(",\n"));
        return "{\n  \"version\": 1,\n  \"server\": " + server + ",\n  \"tables\": [\n" + tables + "\n  ]\n}\n";
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new CommandFailed(
                    "`" + path.getFileName() + "` cannot be read: " + e.getMessage(),
                    "write it with `ashlar migrate stats --url ... > " + path.getFileName() + "`");
        }
    }
}
