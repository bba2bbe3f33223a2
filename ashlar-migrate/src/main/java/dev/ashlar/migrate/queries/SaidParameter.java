package dev.ashlar.migrate.queries;

import dev.ashlar.compiler.source.Span;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a comment says of a parameter: {@code @param {uuid} author? whose posts}. The forms of Prisma's TypedSQL are read too:
 * {@code @param {Int} $1:limit? how many}.
 *
 * @param number of {@code $1}, or 0
 * @param type in SQL's words; null to leave it to PostgreSQL
 * @param nullable null when nothing is said
 * @param span the whole line
 */
record SaidParameter(
        String name,
        int number,
        @Nullable String type,
        @Nullable Boolean nullable,
        String documentation,
        Span span) {
    private static final Pattern LINE = Pattern.compile(
            "@param\\s+(?:\\{\\s*(?<type>[^{}?]+?)\\s*(?<null>\\?)?\\s*\\}\\s+)?"
                    + "(?:\\$(?<number>\\d{1,4})(?::(?<alias>[A-Za-z_]\\w*))?|:?(?<name>[A-Za-z_]\\w*))(?<mark>[?!])?(?:\\s+(?<doc>.*))?");

    /** Prisma's words: they say how JavaScript holds a value, and PostgreSQL knows the type better. */
    private static final Set<String> PRISMAS =
            Set.of("Int", "BigInt", "Float", "Boolean", "String", "DateTime", "Json", "Bytes", "Decimal", "null");

    /** Empty when the line cannot be read. */
    static Optional<SaidParameter> read(String line, Span span) {
        Matcher m = LINE.matcher(line.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        String type = m.group("type") == null || PRISMAS.contains(m.group("type")) ? null : m.group("type");
        int number = m.group("number") == null ? 0 : Integer.parseInt(m.group("number"));
        String name = m.group("name") == null ? m.group("alias") : m.group("name");
        return Optional.of(new SaidParameter(
                name == null ? unnamed(number) : name,
                number,
                type,
                nullable(m),
                m.group("doc") == null ? "" : m.group("doc").strip(),
                span));
    }

    /** What {@code $1} is called when nobody says. */
    static String unnamed(int number) {
        return "p" + number;
    }

    private static @Nullable Boolean nullable(Matcher m) {
        if (m.group("mark") != null) {
            return m.group("mark").equals("?");
        }
        return m.group("null") == null ? null : true;
    }
}
