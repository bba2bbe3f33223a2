package dev.ashlar.compiler.java;

import dev.ashlar.compiler.java.ColumnType.Holds;
import dev.ashlar.compiler.model.NamedTypes;
import dev.ashlar.compiler.model.NativeType;
import dev.ashlar.compiler.model.ScalarType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Java side of types that are said by their SQL: {@code Unsupported("...")}, and the attributes of composite types. */
final class SqlTypes {
    private static final Pattern NAME = Pattern.compile("(?:([\\w]+|\"[^\"]+\")\\.)?([\\w ]+?|\"[^\"]+\")\\s*"
            + "(?:\\([^)]*\\))?\\s*(with(?:out)? time zone|year|month|day.*|hour.*|minute.*|second.*)?");

    /** Types that no word of the schema language means; those of extensions by the names that they make. */
    private static final Map<String, ColumnType> KNOWN = Map.ofEntries(
            value("interval", "Interval"),
            value("cidr", "Cidr"),
            value("macaddr", "MacAddress"),
            value("macaddr8", "MacAddress"),
            value("pg_lsn", "Lsn"),
            value("point", "Point"),
            value("line", "Line"),
            value("lseg", "LineSegment"),
            value("box", "Box"),
            value("path", "Path"),
            value("polygon", "Polygon"),
            value("circle", "Circle"),
            value("hstore", "Hstore"),
            value("vector", "Vector"),
            value("halfvec", "Vector"),
            value("geometry", "Geometry"),
            value("geography", "Geometry"),
            range("int4range", "java.lang.Integer", Holds.RANGE),
            range("int8range", "java.lang.Long", Holds.RANGE),
            range("numrange", "java.math.BigDecimal", Holds.RANGE),
            range("tsrange", "java.time.LocalDateTime", Holds.RANGE),
            range("tstzrange", "java.time.Instant", Holds.RANGE),
            range("daterange", "java.time.LocalDate", Holds.RANGE),
            range("int4multirange", "java.lang.Integer", Holds.MULTIRANGE),
            range("int8multirange", "java.lang.Long", Holds.MULTIRANGE),
            range("nummultirange", "java.math.BigDecimal", Holds.MULTIRANGE),
            range("tsmultirange", "java.time.LocalDateTime", Holds.MULTIRANGE),
            range("tstzmultirange", "java.time.Instant", Holds.MULTIRANGE),
            range("datemultirange", "java.time.LocalDate", Holds.MULTIRANGE),
            text("tsvector"),
            text("tsquery"),
            text("ltree"),
            text("lquery"),
            text("ltxtquery"),
            text("jsonpath"),
            text("name"),
            text("sparsevec"),
            text("pg_snapshot"),
            text("regclass"),
            text("regtype"),
            text("regproc"),
            text("regprocedure"),
            text("regnamespace"),
            text("regrole"),
            text("regconfig"),
            text("xid8"),
            text("tid"),
            text("cube"));

    /** One byte, as PostgreSQL's own catalogues have it; {@code char} without quotes is another type. */
    private static final ColumnType INTERNAL_CHAR =
            new ColumnType(Types.STRING, null, "named(\"\\\"char\\\"\")", null, Holds.VALUE);

    /** What the schema language has a word for, as SQL spells it in attributes and domains. */
    private static final Map<String, ScalarType> SCALARS = Map.ofEntries(
            Map.entry("text", ScalarType.STRING),
            Map.entry("boolean", ScalarType.BOOLEAN),
            Map.entry("bool", ScalarType.BOOLEAN),
            Map.entry("integer", ScalarType.INT),
            Map.entry("int", ScalarType.INT),
            Map.entry("int4", ScalarType.INT),
            Map.entry("bigint", ScalarType.BIG_INT),
            Map.entry("int8", ScalarType.BIG_INT),
            Map.entry("double precision", ScalarType.FLOAT),
            Map.entry("float8", ScalarType.FLOAT),
            Map.entry("numeric", ScalarType.DECIMAL),
            Map.entry("decimal", ScalarType.DECIMAL),
            Map.entry("timestamp", ScalarType.DATE_TIME),
            Map.entry("jsonb", ScalarType.JSON),
            Map.entry("bytea", ScalarType.BYTES));

    /** The same for words with a native type: its scalar plays no part. */
    private static final Map<String, String> NATIVES = Map.ofEntries(
            Map.entry("varchar", "VarChar"),
            Map.entry("character varying", "VarChar"),
            Map.entry("char", "Char"),
            Map.entry("character", "Char"),
            Map.entry("citext", "Citext"),
            Map.entry("xml", "Xml"),
            Map.entry("inet", "Inet"),
            Map.entry("bit", "Bit"),
            Map.entry("varbit", "VarBit"),
            Map.entry("bit varying", "VarBit"),
            Map.entry("uuid", "Uuid"),
            Map.entry("smallint", "SmallInt"),
            Map.entry("int2", "SmallInt"),
            Map.entry("oid", "Oid"),
            Map.entry("real", "Real"),
            Map.entry("float4", "Real"),
            Map.entry("timestamptz", "Timestamptz"),
            Map.entry("date", "Date"),
            Map.entry("time", "Time"),
            Map.entry("timetz", "Timetz"),
            Map.entry("json", "Json"));

    private final NamedTypes types;
    private final Map<String, ColumnType> own;

    /** @param own the Java side of each enum and composite type of the schema, by its name in PostgreSQL */
    SqlTypes(NamedTypes types, Map<String, ColumnType> own) {
        this.types = types;
        this.own = own;
    }

    /** What an attribute holds: a type, or an array of it. Empty when the client has no Java type for it. */
    Optional<AttributeType> attribute(String sql) {
        String name = sql.strip();
        return name.endsWith("[]")
                ? find(name.substring(0, name.length() - 2)).map(type -> new AttributeType(type, true))
                : find(name).map(type -> new AttributeType(type, false));
    }

    /** Empty when the client has no Java type for it. */
    Optional<ColumnType> find(String sql) {
        Matcher matcher = NAME.matcher(sql.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(2).equals("\"char\"")) {
            return Optional.of(INTERNAL_CHAR);
        }
        String schema = matcher.group(1);
        String name = plain(matcher.group(2));
        NamedTypes.NamedType declared =
                types.find("public".equals(schema) ? null : schema, name).orElse(null);
        if (declared instanceof NamedTypes.Domain domain) {
            return find(domain.type());
        }
        if (declared != null || own.containsKey(name)) {
            return Optional.ofNullable(own.get(name));
        }
        return Optional.ofNullable(KNOWN.get(name)).or(() -> scalar(name, matcher.group(3)));
    }

    private static Optional<ColumnType> scalar(String name, @Nullable String zone) {
        String word = "with time zone".equals(zone) ? name + "tz" : name;
        String nativeType = NATIVES.get(word);
        if (nativeType != null) {
            NativeType type = new NativeType(nativeType, List.of());
            return Optional.of(ColumnType.of(ScalarType.STRING, type));
        }
        return Optional.ofNullable(SCALARS.get(word)).map(scalar -> ColumnType.of(scalar, null));
    }

    private static String plain(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name.toLowerCase(Locale.ROOT);
    }

    private static Map.Entry<String, ColumnType> value(String sql, String javaType) {
        String type = "dev.ashlar.sql.value." + javaType;
        return Map.entry(sql, new ColumnType(type, null, sql.toUpperCase(Locale.ROOT), null, Holds.VALUE));
    }

    private static Map.Entry<String, ColumnType> range(String sql, String element, Holds holds) {
        String type = holds == Holds.RANGE ? "Range" : "Multirange";
        String name = "dev.ashlar.sql.value." + type;
        return Map.entry(sql, new ColumnType(name, null, sql.toUpperCase(Locale.ROOT), element, holds));
    }

    private static Map.Entry<String, ColumnType> text(String sql) {
        return Map.entry(sql, new ColumnType(Types.STRING, null, "named(\"" + sql + "\")", null, Holds.VALUE));
    }
}
