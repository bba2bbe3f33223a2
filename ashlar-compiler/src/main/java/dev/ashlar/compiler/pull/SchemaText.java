package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.directive.DirectiveSpecs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pieces of schema text. */
final class SchemaText {
    private static final String BLOCK = "\"\"\"";
    private static final Pattern IDENTIFIER = Pattern.compile("\"((?:[^\"]|\"\")+)\"|[^\",\\s]+");
    private static final Pattern AT = Pattern.compile("^(\\s*)@(\\w+)");

    private SchemaText() {}

    /** A string literal; its escapes are JSON's. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> out.append(escaped((char) c)));
        return out.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < 0x20 ? "\\u%04x".formatted((int) c) : String.valueOf(c);
        };
    }

    static String list(Collection<String> elements) {
        return elements.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    /** Documentation lines; none when there is no text. */
    static String documentation(String text, String indent) {
        return text.isBlank()
                ? ""
                : text.lines()
                        .map(line -> indent + ("/// " + asText(line)).stripTrailing() + "\n")
                        .collect(Collectors.joining());
    }

    /** A line of text that begins like a directive is none. */
    static String asText(String line) {
        Matcher at = AT.matcher(line);
        return at.find() && DirectiveSpecs.find(at.group(2)).isPresent() ? at.replaceFirst("$1`@$2`") : line;
    }

    /** SQL of one line in quotes, of several as a text block; in quotes too when a block would not keep it as it is. */
    static String block(String sql) {
        boolean kept = sql.contains("\n")
                && !sql.contains(BLOCK)
                && sql.equals(sql.strip())
                && sql.lines().allMatch(line -> line.equals(line.stripTrailing()))
                && sql.chars().noneMatch(c -> c < 0x20 && c != '\n' && c != '\t');
        return kept ? BLOCK + "\n" + sql.indent(2) + BLOCK : quoted(sql);
    }

    /** The names of a list as PostgreSQL prints it: {@code a, "B"}. */
    static List<String> identifiers(String list) {
        List<String> names = new ArrayList<>();
        Matcher name = IDENTIFIER.matcher(list);
        while (name.find()) {
            names.add(name.group(1) == null ? name.group() : name.group(1).replace("\"\"", "\""));
        }
        return names;
    }
}
