package dev.ashlar.migrate.trace;

import dev.ashlar.compiler.relation.AttributeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A type as {@code pg_type} names it, its modifiers as {@code format_type} prints them. */
final class TypeReader {
    /** Columns {@code type_schema}, {@code type_name}, {@code type_array} and {@code formatted} of a type {@code t} and its element {@code e}. */
    static final String COLUMNS = """
            coalesce(en.nspname, tn.nspname) AS type_schema, coalesce(e.typname, t.typname) AS type_name,
            e.oid IS NOT NULL AS type_array
            """;

    static final String JOINS = """
            JOIN pg_namespace tn ON tn.oid = t.typnamespace
            LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
            LEFT JOIN pg_namespace en ON en.oid = e.typnamespace
            """;

    private static final Pattern MODIFIERS = Pattern.compile("\\((-?\\d+(?:,-?\\d+)*)\\)");

    private TypeReader() {}

    static AttributeType read(ResultSet row, String own) throws SQLException {
        String schema = row.getString("type_schema");
        String name = row.getString("type_name");
        boolean plain = schema.equals("pg_catalog") || schema.equals(own);
        return new AttributeType(
                plain ? name : schema + "." + name,
                modifiers(String.valueOf(row.getString("formatted"))),
                row.getBoolean("type_array"));
    }

    private static List<Integer> modifiers(String formatted) {
        Matcher matcher = MODIFIERS.matcher(formatted);
        return matcher.find()
                ? Stream.of(matcher.group(1).split(",", -1))
                        .map(Integer::valueOf)
                        .toList()
                : List.of();
    }
}
