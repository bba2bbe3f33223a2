package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.ColumnOptions;
import dev.ashlar.compiler.model.NativeType;
import dev.ashlar.compiler.model.ScalarType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Java side of a built-in type.
 *
 * @param javaType qualified
 * @param primitive the primitive that holds it when it cannot be null, or null when there is none
 * @param constant its name in {@code PgType}
 * @param element what ranges are made of, or the codec of JSON as a class; null when there is none
 */
record ColumnType(
        String javaType,
        @Nullable String primitive,
        String constant,
        @Nullable String element,
        Holds holds) {
    /** What kind of column asks the questions of the type. */
    enum Holds {
        TEXT,
        VALUE,
        RANGE,
        MULTIRANGE,
        /** JSON as a class of the application, by a codec of the application. */
        JSON,
        /** The Java type is one of the generated package, and has the constant. */
        OWN
    }

    ColumnType(String javaType, @Nullable String primitive, String constant) {
        this(javaType, primitive, constant, null, javaType.equals(Types.STRING) ? Holds.TEXT : Holds.VALUE);
    }

    /**
     * An enum or a composite type of the schema.
     *
     * @param constant its type in PostgreSQL
     */
    static ColumnType own(String javaName, String constant) {
        return new ColumnType(javaName, null, constant, null, Holds.OWN);
    }

    /** @param document the type that PostgreSQL has for it */
    static ColumnType json(ColumnType document, ColumnOptions.JsonType as) {
        return new ColumnType(as.type(), null, document.constant, as.codec(), Holds.JSON);
    }

    /** As a file spells it, boxed. */
    String in(JavaFile file) {
        if (holds == Holds.OWN) {
            return file.local(javaType);
        }
        return element == null || holds == Holds.JSON
                ? file.type(javaType)
                : file.type(javaType) + "<" + file.type(element) + ">";
    }

    String pgType(JavaFile file) {
        if (element != null && holds == Holds.JSON) {
            String pgType = file.type(Types.PG_TYPE);
            int dot = element.lastIndexOf('.');
            return pgType + ".json(" + pgType + "." + constant + ", " + file.type(javaType) + ".class, "
                    + file.type(element.substring(0, dot)) + element.substring(dot) + ")";
        }
        return (holds == Holds.OWN ? file.local(javaType) : file.type(Types.PG_TYPE)) + "." + constant;
    }

    private static final ColumnType TEXT = string("STRING");
    private static final ColumnType INTEGER = new ColumnType("java.lang.Integer", "int", "INTEGER");
    private static final ColumnType BIGINT = new ColumnType("java.lang.Long", "long", "BIGINT");
    private static final ColumnType DOUBLE = new ColumnType("java.lang.Double", "double", "DOUBLE");
    private static final ColumnType NUMERIC = new ColumnType("java.math.BigDecimal", null, "NUMERIC");
    private static final ColumnType TIMESTAMP = new ColumnType("java.time.LocalDateTime", null, "TIMESTAMP");
    private static final ColumnType JSONB = new ColumnType("dev.ashlar.sql.Json", null, "JSONB");
    private static final ColumnType BYTEA = new ColumnType("dev.ashlar.sql.Bytes", null, "BYTEA");
    private static final ColumnType BOOLEAN = new ColumnType("java.lang.Boolean", "boolean", "BOOLEAN");

    private static final Map<ScalarType, ColumnType> DEFAULTS = Map.of(
            ScalarType.STRING, TEXT,
            ScalarType.BOOLEAN, BOOLEAN,
            ScalarType.INT, INTEGER,
            ScalarType.BIG_INT, BIGINT,
            ScalarType.FLOAT, DOUBLE,
            ScalarType.DECIMAL, NUMERIC,
            ScalarType.DATE_TIME, TIMESTAMP,
            ScalarType.JSON, JSONB,
            ScalarType.BYTES, BYTEA);

    /** Native types that are read otherwise than their scalar type alone would be. */
    private static final Map<String, ColumnType> NATIVE = Map.ofEntries(
            Map.entry("VarChar", string("VARCHAR")),
            Map.entry("Char", string("CHAR")),
            Map.entry("Citext", string("CITEXT")),
            Map.entry("Xml", string("XML")),
            Map.entry("Inet", new ColumnType("dev.ashlar.sql.value.Inet", null, "INET")),
            Map.entry("Bit", new ColumnType("dev.ashlar.sql.value.BitString", null, "BIT")),
            Map.entry("VarBit", new ColumnType("dev.ashlar.sql.value.BitString", null, "VARBIT")),
            Map.entry("Uuid", new ColumnType("java.util.UUID", null, "UUID")),
            Map.entry("SmallInt", new ColumnType("java.lang.Integer", "int", "SMALLINT")),
            Map.entry("Oid", new ColumnType("java.lang.Long", "long", "OID")),
            Map.entry("Real", new ColumnType("java.lang.Float", "float", "REAL")),
            Map.entry("Money", new ColumnType("java.math.BigDecimal", null, "MONEY")),
            Map.entry("Timestamptz", new ColumnType("java.time.Instant", null, "TIMESTAMPTZ")),
            Map.entry("Date", new ColumnType("java.time.LocalDate", null, "DATE")),
            Map.entry("Time", new ColumnType("java.time.LocalTime", null, "TIME")),
            Map.entry("Timetz", new ColumnType("java.time.OffsetTime", null, "TIMETZ")),
            Map.entry("Json", new ColumnType("dev.ashlar.sql.Json", null, "JSON")));

    static ColumnType of(ScalarType type, @Nullable NativeType nativeType) {
        ColumnType byDefault = DEFAULTS.get(type);
        if (byDefault == null) {
            throw new IllegalStateException("no Java type for " + type);
        }
        return nativeType == null ? byDefault : NATIVE.getOrDefault(nativeType.name(), byDefault);
    }

    private static ColumnType string(String constant) {
        return new ColumnType(Types.STRING, null, constant);
    }

    boolean isText() {
        return holds == Holds.TEXT;
    }

    boolean isNumber() {
        return javaType.equals("java.math.BigDecimal") || (primitive != null && !primitive.equals("boolean"));
    }
}
