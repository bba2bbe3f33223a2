package dev.ashlar.cli.lint;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.compiler.lint.Baseline;
import dev.ashlar.compiler.source.DiagnosticJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The baseline on disk: JSON with an entry a line, so that two branches that add to it merge. */
public record BaselineFile(Path path) {
    /** Read by itself when it lies beside the schema. */
    public static final String USUAL_NAME = ".ashlar-lint.json";

    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern ENTRY = Pattern.compile("\\{\\s*\"code\"\\s*:\\s*" + TEXT
            + "\\s*,\\s*\"object\"\\s*:\\s*" + TEXT + "\\s*,\\s*\"count\"\\s*:\\s*(\\d{1,9})\\s*}");
    private static final Pattern WHOLE =
            Pattern.compile("\\s*\\{\\s*\"version\"\\s*:\\s*1\\s*,\\s*\"findings\"\\s*:\\s*\\[[\\s,]*]\\s*}\\s*");

    public boolean exists() {
        return Files.isRegularFile(path);
    }

    public Baseline read() {
        String text = text();
        Map<Baseline.Entry, Integer> entries = new HashMap<>();
        Matcher found = ENTRY.matcher(text);
        while (found.find()) {
            Baseline.Entry entry = new Baseline.Entry(unescaped(found.group(1)), unescaped(found.group(2)));
            entries.merge(entry, Integer.parseInt(found.group(3)), Integer::sum);
        }
        if (!WHOLE.matcher(ENTRY.matcher(text).replaceAll("")).matches()) {
            throw new CommandFailed(
                    "`" + path.getFileName() + "` is not a baseline of the linter",
                    "write it anew with `ashlar lint --write-baseline`");
        }
        return new Baseline(entries);
    }

    public void write(Baseline baseline) {
        String entries = baseline.sorted().stream()
                .map(e -> "    {\"code\": " + DiagnosticJson.quote(e.getKey().code()) + ", \"object\": "
                        + DiagnosticJson.quote(e.getKey().object()) + ", \"count\": " + e.getValue() + "}")
                .collect(Collectors.joining(",\n", "", "\n"));
        try {
            Files.writeString(path, "{\n  \"version\": 1,\n  \"findings\": [\n" + entries + "  ]\n}\n");
        } catch (IOException e) {
            throw new CommandFailed("`" + path.getFileName() + "` cannot be written: " + e.getMessage(), "");
        }
    }

    private String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new CommandFailed("`" + path.getFileName() + "` cannot be read: " + e.getMessage(), "");
        }
    }

    private static String unescaped(String json) {
        return Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))")
                .matcher(json)
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group(1) == null
                                ? escape(m.group(2))
                                : String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    private static String escape(String letter) {
        return switch (letter) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            default -> letter;
        };
    }
}
