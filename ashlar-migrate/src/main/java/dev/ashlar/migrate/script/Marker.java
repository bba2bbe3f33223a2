package dev.ashlar.migrate.script;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.failure.MigrationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A comment that begins a step.
 *
 * @param kind {@code step} or {@code backfill}
 * @param options name to value; a value is empty when only the name stands there
 */
record Marker(Span span, String kind, Map<String, String> options) {
    private static final String PREFIX = "ashlar:";
    /** What a file says of other files, which begins no step. */
    private static final Pattern REMARK = Pattern.compile("^ashlar:(after|replaces)\\b");

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "step", Set.of("no-transaction", "since", "until"),
            "backfill", Set.of("table", "key", "batch", "lift-row-security", "since", "until"));

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
        String[] words = text.split("\\s+");
        Set<String> known = KNOWN.get(words[0]);
        if (known == null) {
            throw invalid(
                    span, "`ashlar:" + words[0] + "` is no marker", "the markers are ashlar:step and ashlar:backfill");
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

    ServerVersions versions() {
        return new ServerVersions(number("since", 0), number("until", Integer.MAX_VALUE));
    }

    static MigrationException.InvalidScript invalid(Span span, String message, String help) {
        return new MigrationException.InvalidScript(
                Diagnostic.error("invalid-migration", message, span).help(help));
    }
}
