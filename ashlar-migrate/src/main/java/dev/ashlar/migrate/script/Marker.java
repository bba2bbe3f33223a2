package dev.ashlar.migrate.script;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.failure.MigrationException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A comment that begins a step.
 *
 * @param kind {@code step}, {@code backfill}, or {@code contract}, which is about the whole script
 * @param options name to value; a value is empty when only the name stands there
 */
record Marker(Span span, String kind, Map<String, String> options) {
    private static final String PREFIX = "ashlar:";
    /** What a file says of other files, which begins no step. */
    private static final Pattern REMARK = Pattern.compile("^ashlar:(after|replaces)\\b");

    private static final String CONTRACT = "contract";
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "step", Set.of("no-transaction", "since", "until"),
            "backfill",
                    Set.of(
                            "table",
                            "key",
                            "batch",
                            "budget",
                            "pause",
                            "java",
                            "set",
                            "lift-row-security",
                            "since",
                            "until"));

    /** An even number of quotes follows: names in quotes may hold anything. */
    private static final String NOT_QUOTED = "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m)");

    static @Nullable Marker read(SourceFile file, SqlToken comment) {
        if (comment.kind() != SqlToken.Kind.LINE_COMMENT) {
            return null;
        }
        String text = comment.text(file.text()).substring(2).strip();
        return text.startsWith(PREFIX) && !REMARK.matcher(text).find()
                ? parse(new Span(file, comment.start(), comment.end()), text.substring(PREFIX.length()))
                : null;
    }

    private static Marker parse(Span span, String text) {
        String[] words = text.split("\\s+" + NOT_QUOTED);
        if (words[0].equals(CONTRACT)) {
            return new Marker(
                    span,
                    CONTRACT,
                    Map.of("names", text.substring(CONTRACT.length()).strip()));
        }
        Set<String> known = KNOWN.get(words[0]);
        if (known == null) {
            throw invalid(
                    span,
                    "`ashlar:" + words[0] + "` is no marker",
                    "the markers are ashlar:step, ashlar:backfill and, on the first line, ashlar:contract");
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            String name = equals < 0 ? words[i] : words[i].substring(0, equals);
            if (!known.contains(name)) {
                String all = String.join(", ", known.stream().sorted().toList());
                throw invalid(span, "`" + name + "` is no option of ashlar:" + words[0], "its options are " + all);
            }
            options.put(name, equals < 0 ? "" : words[i].substring(equals + 1));
        }
        return new Marker(span, words[0], options);
    }

    boolean isContract() {
        return kind.equals(CONTRACT);
    }

    /** What a contract names. */
    List<String> names() {
        List<String> names = Stream.of(options.getOrDefault("names", "").split(","))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .toList();
        if (names.isEmpty()) {
            throw invalid(span, "ashlar:contract names nothing", "for example: -- ashlar:contract posts.title,users");
        }
        return names;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    String required(String option) {
        String value = options.getOrDefault(option, "");
        if (value.isEmpty()) {
            throw invalid(
                    span,
                    "ashlar:" + kind + " does not say its " + option,
                    "for example: -- ashlar:backfill table=posts key=id batch=1000");
        }
        return value;
    }

    int number(String option, int otherwise) {
        String value = options.get(option);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw invalid(span, "`" + option + "=" + value + "` is no number", "write a whole number above 0");
        }
        return Integer.parseInt(value);
    }

    /** Names between commas, as SQL writes them; none when the option is not there. */
    List<String> names(String option) {
        return has(option) ? List.of(required(option).split("," + NOT_QUOTED)) : List.of();
    }

    /** A time such as {@code 50ms}, {@code 2s} or {@code 1m}; null when the option is not there. */
    @Nullable
    Duration duration(String option) {
        String value = options.get(option);
        if (value == null) {
            return null;
        }
        Matcher parts = DURATION.matcher(value);
        if (!parts.matches()) {
            throw invalid(
                    span, "`" + option + "=" + value + "` is no time", "for example: " + option + "=50ms, 2s or 1m");
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
    }

    ServerVersions versions() {
        return new ServerVersions(number("since", 0), number("until", Integer.MAX_VALUE));
    }

    static MigrationException.InvalidScript invalid(Span span, String message, String help) {
        return new MigrationException.InvalidScript(
                Diagnostic.error("invalid-migration", message, span).help(help));
    }
}
