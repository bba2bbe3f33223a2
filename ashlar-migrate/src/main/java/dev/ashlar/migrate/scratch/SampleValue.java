package dev.ashlar.migrate.scratch;

import java.util.Locale;
import java.util.Map;

/** SQL for a value of a type in row {@code n}, different for every {@code n} where the type has that many. */
final class SampleValue {
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("boolean", "n % 2 = 1"),
            Map.entry("smallint", "n"),
            Map.entry("integer", "n"),
            Map.entry("bigint", "n"),
            Map.entry("numeric", "n"),
            Map.entry("real", "n"),
            Map.entry("double precision", "n"),
            Map.entry("money", "n"),
            Map.entry("oid", "n"),
            Map.entry("date", "date '2020-01-01' + n"),
            Map.entry("timestamp without time zone", "timestamp '2020-01-01' + n * interval '1 day'"),
            Map.entry("timestamp with time zone", "timestamptz '2020-01-01 00:00+00' + n * interval '1 day'"),
            Map.entry("time without time zone", "time '00:00' + n * interval '1 minute'"),
            Map.entry("time with time zone", "('00:0' || n || '+00')"),
            Map.entry("interval", "n * interval '1 hour'"),
            Map.entry("uuid", "'00000000-0000-4000-8000-' || lpad(n::text, 12, '0')"),
            Map.entry("json", "'{\"n\": ' || n || '}'"),
            Map.entry("jsonb", "'{\"n\": ' || n || '}'"),
            Map.entry("bytea", "'\\x0' || n"),
            Map.entry("inet", "'10.0.0.' || n"),
            Map.entry("cidr", "'10.0.0.' || n || '/32'"),
            Map.entry("macaddr", "'08:00:2b:01:02:0' || n"),
            Map.entry("macaddr8", "'08:00:2b:01:02:03:04:0' || n"),
            Map.entry("bit", "n"),
            Map.entry("bit varying", "n::bit(8)"),
            Map.entry("xml", "'<n>' || n || '</n>'"),
            Map.entry("tsvector", "'v' || n"),
            Map.entry("tsquery", "'v' || n"),
            Map.entry("point", "'(' || n || ',0)'"),
            Map.entry("lseg", "'[(0,0),(1,' || n || ')]'"),
            Map.entry("box", "'((0,0),(1,' || n || '))'"),
            Map.entry("path", "'((0,0),(1,' || n || '))'"),
            Map.entry("polygon", "'((0,0),(1,' || n || '))'"),
            Map.entry("circle", "'<(0,0),' || n || '>'"),
            Map.entry("int4range", "'[' || n || ',' || n + 1 || ')'"),
            Map.entry("int8range", "'[' || n || ',' || n + 1 || ')'"),
            Map.entry("numrange", "'[' || n || ',' || n + 1 || ')'"),
            Map.entry("daterange", "'[2020-01-0' || n || ',2020-01-0' || n + 1 || ')'"),
            Map.entry("tsrange", "'[2020-01-0' || n || ',2020-01-0' || n + 1 || ')'"),
            Map.entry("tstzrange", "'[2020-01-0' || n || ',2020-01-0' || n + 1 || ')'"),
            Map.entry("int4multirange", "'{[' || n || ',' || n + 1 || ')}'"),
            Map.entry("int8multirange", "'{[' || n || ',' || n + 1 || ')}'"),
            Map.entry("nummultirange", "'{[' || n || ',' || n + 1 || ')}'"),
            Map.entry("datemultirange", "'{[2020-01-0' || n || ',2020-01-0' || n + 1 || ')}'"),
            Map.entry("tsmultirange", "'{[2020-01-0' || n || ',2020-01-0' || n + 1 || ')}'"),
            Map.entry("tstzmultirange", "'{[2020-01-0' || n || ',2020-01-0' || n + 1 || ')}'"),
            Map.entry("hstore", "'n=>' || n"));

    private SampleValue() {}

    /**
     * @param type as {@code format_type()} prints it
     * @param isEnum whether it is an enum or an array of one
     */
    static String of(String type, boolean isEnum) {
        if (type.endsWith("[]")) {
            return "ARRAY[(" + of(type.substring(0, type.length() - 2), isEnum) + ")::"
                    + type.substring(0, type.length() - 2) + "]";
        }
        if (isEnum) {
            String all = "enum_range(NULL::" + type + ")";
            return "(" + all + ")[1 + (n - 1) % cardinality(" + all + ")]";
        }
        String name = type.replaceAll("\\(.*?\\)", "").toLowerCase(Locale.ROOT);
        return BY_NAME.getOrDefault(name, isText(name) ? "n || 'v'" : "NULL");
    }

    // A cast to a short type cuts the end off, so the number comes first.
    private static boolean isText(String name) {
        return name.equals("text") || name.startsWith("character") || name.equals("citext") || name.equals("name");
    }
}
