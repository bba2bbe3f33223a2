package dev.ashlar.compiler.catalog;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Between {@code format_type()}'s words and those of Prisma's DDL. Types that Prisma does not know stay as they are. */
final class TypeSpelling {
    private static final Pattern PARTS = Pattern.compile("([a-z ]+?)(\\([\\d, ]+\\))?((?: with| without) time zone)?");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("text", "TEXT"),
            Map.entry("character varying", "VARCHAR"),
            Map.entry("character", "CHAR"),
            Map.entry("bit", "BIT"),
            Map.entry("bit varying", "VARBIT"),
            Map.entry("uuid", "UUID"),
            Map.entry("xml", "XML"),
            Map.entry("inet", "INET"),
            Map.entry("citext", "CITEXT"),
            Map.entry("boolean", "BOOLEAN"),
            Map.entry("smallint", "SMALLINT"),
            Map.entry("integer", "INTEGER"),
            Map.entry("bigint", "BIGINT"),
            Map.entry("oid", "OID"),
            Map.entry("real", "REAL"),
            Map.entry("double precision", "DOUBLE PRECISION"),
            Map.entry("numeric", "DECIMAL"),
            Map.entry("money", "MONEY"),
            Map.entry("date", "DATE"),
            Map.entry("timestamp without time zone", "TIMESTAMP"),
            Map.entry("timestamp with time zone", "TIMESTAMPTZ"),
            Map.entry("time without time zone", "TIME"),
            Map.entry("time with time zone", "TIMETZ"),
            Map.entry("json", "JSON"),
            Map.entry("jsonb", "JSONB"),
            Map.entry("bytea", "BYTEA"));

    private TypeSpelling() {}

    static String of(String canonical) {
        Matcher parts = PARTS.matcher(canonical);
        if (!parts.matches()) {
            return canonical;
        }
        String word = WORDS.get(parts.group(1) + orEmpty(parts.group(3)));
        return word == null ? canonical : word + orEmpty(parts.group(2));
    }

    /** The type without its modifiers: {@code timestamp without time zone}. */
    static String base(String canonical) {
        Matcher parts = PARTS.matcher(canonical);
        if (parts.matches()) {
            return parts.group(1) + orEmpty(parts.group(3));
        }
        int bracket = canonical.indexOf('(');
        return bracket < 0 ? canonical : canonical.substring(0, bracket);
    }

    /** The numbers in parentheses; empty when there are none. */
    static List<Integer> modifiers(String canonical) {
        Matcher parts = PARTS.matcher(canonical);
        if (!parts.matches() || parts.group(2) == null) {
            return List.of();
        }
        return Stream.of(parts.group(2).replaceAll("[() ]", "").split(",", -1))
                .map(Integer::valueOf)
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
