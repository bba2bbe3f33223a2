package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Routines.Function;
import dev.ashlar.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes name and arguments from the text of a CREATE FUNCTION; everything else is PostgreSQL's to read. */
final class FunctionReader {
    private static final String NAME = "(?:[A-Za-z_][A-Za-z0-9_$]*|\"(?:[^\"]|\"\")+\")";
    private static final Pattern HEAD =
            Pattern.compile("(?is)\\s*create\\s+(?:or\\s+replace\\s+)?(function|procedure)\\s+(?:(" + NAME
                    + ")\\s*\\.\\s*)?(" + NAME + ")\\s*\\(");
    private static final Pattern DEFAULT = Pattern.compile("(?is)\\s+default\\s.*|\\s*:?=.*");

    private FunctionReader() {}

    /** Empty when the text does not begin as a CREATE FUNCTION or CREATE PROCEDURE does. */
    static Optional<Function> read(String text, Span span) {
        String sql = text.strip().replaceAll("\\s*;$", "");
        Matcher head = HEAD.matcher(sql);
        if (!head.lookingAt()) {
            return Optional.empty();
        }
        int end = closing(sql, head.end());
        if (end < 0) {
            return Optional.empty();
        }
        String schema = head.group(2);
        return Optional.of(new Function(
                head.group(1).equalsIgnoreCase("procedure"),
                schema == null ? null : unquoted(schema),
                unquoted(head.group(3)),
                arguments(sql.substring(head.end(), end)),
                sql,
                span));
    }

    private static String unquoted(String name) {
        return name.startsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name.toLowerCase(Locale.ROOT);
    }

    /** The place of the parenthesis that closes the arguments; -1 when there is none. */
    private static int closing(String sql, int from) {
        int depth = 1;
        int at = from;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'' || c == '"') {
                at = sql.indexOf(c, at + 1);
                if (at < 0) {
                    return -1;
                }
            }
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
            at++;
        }
        return -1;
    }

    private static String arguments(String list) {
        return split(list).stream()
                .map(a -> DEFAULT.matcher(a).replaceFirst("").strip().replaceAll("\\s+", " "))
                .filter(a -> !a.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        @Nullable Character quote = null;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (quote != null) {
                quote = c == quote ? null : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == ',' && depth == 0) {
                parts.add(list.substring(start, i));
                start = i + 1;
            } else {
                depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            }
        }
        parts.add(list.substring(start));
        return parts;
    }
}
