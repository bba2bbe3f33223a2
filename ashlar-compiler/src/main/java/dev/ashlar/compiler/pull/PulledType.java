package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.model.ScalarType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A column's type in the schema language.
 *
 * @param text the field's type, without {@code ?} and {@code []}: {@code String}, an enum's name, {@code Unsupported("tsvector")}
 * @param nativeType {@code VarChar(40)}, empty when it is the one that the scalar has by default
 * @param supported whether the client can read it
 */
record PulledType(String text, String nativeType, boolean supported) {
    private record Known(ScalarType scalar, String name) {}

    private static final Map<String, Known> KNOWN = Map.ofEntries(
            Map.entry("text", new Known(ScalarType.STRING, "")),
            Map.entry("character varying", new Known(ScalarType.STRING, "VarChar")),
            Map.entry("character", new Known(ScalarType.STRING, "Char")),
            Map.entry("bit", new Known(ScalarType.STRING, "Bit")),
            Map.entry("bit varying", new Known(ScalarType.STRING, "VarBit")),
            Map.entry("uuid", new Known(ScalarType.STRING, "Uuid")),
            Map.entry("xml", new Known(ScalarType.STRING, "Xml")),
            Map.entry("inet", new Known(ScalarType.STRING, "Inet")),
            Map.entry("citext", new Known(ScalarType.STRING, "Citext")),
            Map.entry("boolean", new Known(ScalarType.BOOLEAN, "")),
            Map.entry("smallint", new Known(ScalarType.INT, "SmallInt")),
            Map.entry("integer", new Known(ScalarType.INT, "")),
            Map.entry("bigint", new Known(ScalarType.BIG_INT, "")),
            Map.entry("oid", new Known(ScalarType.INT, "Oid")),
            Map.entry("real", new Known(ScalarType.FLOAT, "Real")),
            Map.entry("double precision", new Known(ScalarType.FLOAT, "")),
            Map.entry("numeric", new Known(ScalarType.DECIMAL, "Decimal")),
            Map.entry("money", new Known(ScalarType.DECIMAL, "Money")),
            Map.entry("date", new Known(ScalarType.DATE_TIME, "Date")),
            Map.entry("timestamp without time zone", new Known(ScalarType.DATE_TIME, "Timestamp")),
            Map.entry("timestamp with time zone", new Known(ScalarType.DATE_TIME, "Timestamptz")),
            Map.entry("time without time zone", new Known(ScalarType.DATE_TIME, "Time")),
            Map.entry("time with time zone", new Known(ScalarType.DATE_TIME, "Timetz")),
            Map.entry("json", new Known(ScalarType.JSON, "Json")),
            Map.entry("jsonb", new Known(ScalarType.JSON, "")),
            Map.entry("bytea", new Known(ScalarType.BYTES, "")));

    /** Types with modifiers that a scalar has by default. */
    private static final List<String> DEFAULTS = List.of("numeric(65,30)", "timestamp(3) without time zone");

    static PulledType of(ColumnType type, Names names) {
        if (type.enumType() != null) {
            return names.enumName(type.enumType())
                    .map(name -> new PulledType(name, "", true))
                    .orElseGet(() -> unsupported(type));
        }
        Optional<NamedType.Domain> domain = names.domain(type);
        if (domain.isPresent()) {
            return ofDomain(domain.get(), type, names);
        }
        return Optional.ofNullable(KNOWN.get(type.base()))
                .filter(known -> isSayable(type))
                .map(known -> new PulledType(known.scalar().keyword(), nativeType(type, known), true))
                .orElseGet(() -> unsupported(type));
    }

    /** The type that a domain narrows is the client's; a directive says the domain. */
    private static PulledType ofDomain(NamedType.Domain domain, ColumnType column, Names names) {
        boolean list = domain.type().endsWith("[]");
        PulledType base = of(ColumnType.of(domain.type()), names);
        return list || !base.supported()
                ? new PulledType("Unsupported(" + SchemaText.quoted(column.name()) + ")", "", false)
                : base;
    }

    private static PulledType unsupported(ColumnType type) {
        String sql = type.enumType() == null ? type.name() : type.element().sql();
        return new PulledType("Unsupported(" + SchemaText.quoted(sql) + ")", "", false);
    }

    /** {@code numeric(12)} has a scale of zero by then; a negative scale, or one larger than the precision, which PostgreSQL 15 has,
     * is beyond the language. */
    private static boolean isSayable(ColumnType type) {
        List<Integer> modifiers = type.modifiers();
        boolean small = type.base().equals("numeric") && modifiers.size() == 2 && modifiers.get(1) > modifiers.get(0);
        return !type.name().contains("-") && !small;
    }

    private static String nativeType(ColumnType type, Known known) {
        if (DEFAULTS.contains(type.name())) {
            return "";
        }
        String arguments = type.modifiers().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return known.name().isEmpty() || arguments.isEmpty() ? known.name() : known.name() + "(" + arguments + ")";
    }
}
