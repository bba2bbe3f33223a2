package dev.ashlar.sqllint.state;

import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of a column.
 *
 * @param name PostgreSQL's own, without a schema: {@code int4}, {@code varchar}, {@code timestamptz}; empty when it is not known
 * @param modifiers the numbers in parentheses
 */
public record SqlType(String name, List<Integer> modifiers, boolean array) {
    public static final SqlType UNKNOWN = new SqlType("", List.of(), false);

    private static final Pattern PRINTED = Pattern.compile("([^(\\[]+?)\\s*(?:\\(([\\d, -]+)\\))?([^(\\[]*)(\\[])?");

    /** As {@code format_type()} prints them, and as the grammar names them. */
    private static final Map<String, String> OWN_NAMES = Map.ofEntries(
            Map.entry("integer", "int4"),
            Map.entry("int", "int4"),
            Map.entry("bigint", "int8"),
            Map.entry("smallint", "int2"),
            Map.entry("character varying", "varchar"),
            Map.entry("character", "bpchar"),
            Map.entry("boolean", "bool"),
            Map.entry("real", "float4"),
            Map.entry("double precision", "float8"),
            Map.entry("decimal", "numeric"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("timestamp with time zone", "timestamptz"),
            Map.entry("time without time zone", "time"),
            Map.entry("time with time zone", "timetz"),
            Map.entry("bit varying", "varbit"),
            Map.entry("smallserial", "int2"),
            Map.entry("serial", "int4"),
            Map.entry("serial2", "int2"),
            Map.entry("serial4", "int4"),
            Map.entry("serial8", "int8"),
            Map.entry("bigserial", "int8"));

    private static final Map<String, String> SHOWN = Map.of(
            "int4", "integer",
            "int8", "bigint",
            "int2", "smallint",
            "bpchar", "char",
            "bool", "boolean",
            "float4", "real",
            "float8", "double precision");

    public SqlType {
        modifiers = List.copyOf(modifiers);
    }

    /** Of a TypeName; {@code serial} is the integer that it stands for. */
    public static SqlType of(Node typeName) {
        String name = Names.last(typeName, "names");
        List<Integer> modifiers = typeName.list("typmods").stream()
                .map(mod -> mod.child("ival").number("ival"))
                .toList();
        return new SqlType(OWN_NAMES.getOrDefault(name, name), written(name, modifiers), typeName.has("arrayBounds"));
    }

    /** The grammar writes {@code char} as {@code bpchar(1)}, and an interval's fields as numbers. */
    private static List<Integer> written(String name, List<Integer> modifiers) {
        return name.equals("interval") ? List.of() : modifiers;
    }

    /** Of {@code format_type()}'s words. */
    public static SqlType printed(String text) {
        Matcher matcher = PRINTED.matcher(text.strip().replace("\"", ""));
        if (!matcher.matches()) {
            return UNKNOWN;
        }
        String words = (matcher.group(1) + matcher.group(3)).strip();
        String last = words.substring(words.lastIndexOf('.') + 1);
        String name = OWN_NAMES.getOrDefault(last.toLowerCase(Locale.ROOT), last);
        List<Integer> modifiers = matcher.group(2) == null
                ? List.of()
                : Pattern.compile("-?\\d+")
                        .matcher(matcher.group(2))
                        .results()
                        .map(m -> Integer.valueOf(m.group()))
                        .toList();
        return new SqlType(name, modifiers, matcher.group(4) != null);
    }

    public boolean isKnown() {
        return !name.isEmpty();
    }

    public boolean isOneOf(String... names) {
        return !array && List.of(names).contains(name);
    }

    @Override
    public String toString() {
        String numbers = modifiers.isEmpty()
                ? ""
                : modifiers.toString().replace('[', '(').replace(']', ')').replace(" ", "");
        return SHOWN.getOrDefault(name, name) + numbers + (array ? "[]" : "");
    }
}
