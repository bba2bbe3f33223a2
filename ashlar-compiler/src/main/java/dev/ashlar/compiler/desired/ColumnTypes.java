package dev.ashlar.compiler.desired;

import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.TypeName;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.ColumnOptions;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.NativeType;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.model.Schema;
import java.util.Map;

/** The PostgreSQL type of a field: its native type, or the one that Prisma takes by default. */
final class ColumnTypes {
    private static final Map<ScalarType, String> DEFAULTS = Map.of(
            ScalarType.STRING, "text",
            ScalarType.BOOLEAN, "boolean",
            ScalarType.INT, "integer",
            ScalarType.BIG_INT, "bigint",
            ScalarType.FLOAT, "double precision",
            ScalarType.DECIMAL, "numeric(65,30)",
            ScalarType.DATE_TIME, "timestamp(3) without time zone",
            ScalarType.JSON, "jsonb",
            ScalarType.BYTES, "bytea");

    /** The arguments stand at the %, or at the end. */
    private static final Map<String, String> NATIVE = Map.ofEntries(
            Map.entry("Text", "text"),
            Map.entry("VarChar", "character varying"),
            Map.entry("Char", "character"),
            Map.entry("Bit", "bit"),
            Map.entry("VarBit", "bit varying"),
            Map.entry("Uuid", "uuid"),
            Map.entry("Xml", "xml"),
            Map.entry("Inet", "inet"),
            Map.entry("Citext", "citext"),
            Map.entry("Boolean", "boolean"),
            Map.entry("SmallInt", "smallint"),
            Map.entry("Integer", "integer"),
            Map.entry("Int", "integer"),
            Map.entry("BigInt", "bigint"),
            Map.entry("Oid", "oid"),
            Map.entry("Real", "real"),
            Map.entry("DoublePrecision", "double precision"),
            Map.entry("Decimal", "numeric"),
            Map.entry("Money", "money"),
            Map.entry("Date", "date"),
            Map.entry("Timestamp", "timestamp% without time zone"),
            Map.entry("Timestamptz", "timestamp% with time zone"),
            Map.entry("Time", "time% without time zone"),
            Map.entry("Timetz", "time% with time zone"),
            Map.entry("Json", "json"),
            Map.entry("JsonB", "jsonb"),
            Map.entry("ByteA", "bytea"));

    private ColumnTypes() {}

    static ColumnType of(ScalarField field, Schema schema) {
        ColumnType element = element(field, schema);
        return field.arity() == Arity.LIST ? element.asList() : element;
    }

    private static ColumnType element(ScalarField field, Schema schema) {
        ColumnOptions.QualifiedName domain = field.options().domain();
        if (domain != null) {
            return ColumnType.of(new TypeName(domain.schema(), domain.name()).quoted());
        }
        NativeType nativeType = field.nativeType();
        FieldType type = field.type();
        if (nativeType != null) {
            return ColumnType.of(canonical(nativeType));
        }
        if (type instanceof FieldType.EnumRef ref) {
            return ColumnType.ofEnum(DesiredCatalog.typeName(schema.enumType(ref.name())));
        }
        if (type instanceof FieldType.Unsupported unsupported) {
            return ColumnType.of(unsupported.sql());
        }
        return ColumnType.of(DEFAULTS.getOrDefault(((FieldType.Builtin) type).type(), "text"));
    }

    private static String canonical(NativeType type) {
        String word = NATIVE.getOrDefault(type.name(), type.name());
        String arguments = type.arguments().isEmpty() ? "" : "(" + String.join(",", type.arguments()) + ")";
        return word.contains("%") ? word.replace("%", arguments) : word + arguments;
    }
}
