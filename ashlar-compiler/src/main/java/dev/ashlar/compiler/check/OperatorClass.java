package dev.ashlar.compiler.check;

import static dev.ashlar.compiler.check.NativeTypeRule.*;

import dev.ashlar.compiler.model.ScalarType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The operator classes that a schema can name without {@code raw("...")}: their name in PostgreSQL, the index methods
 * they work with, the native types they take, and the scalar they take when the field names no native type.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists and sets come from List.of and Set.of
enum OperatorClass {
    InetOps("inet_ops", List.of(IndexMethod.GIST, IndexMethod.SP_GIST), null, INET),
    JsonbOps("jsonb_ops", List.of(IndexMethod.GIN), ScalarType.JSON, JSON_B),
    JsonbPathOps("jsonb_path_ops", List.of(IndexMethod.GIN), ScalarType.JSON, JSON_B),
    ArrayOps("array_ops", List.of(IndexMethod.GIN), null),
    TextOps("text_ops", List.of(IndexMethod.SP_GIST), ScalarType.STRING, TEXT, VAR_CHAR, CHAR),
    BitMinMaxOps("bit_minmax_ops", null, BIT),
    VarBitMinMaxOps("varbit_minmax_ops", null, VAR_BIT),
    BpcharBloomOps("bpchar_bloom_ops", null, CHAR),
    BpcharMinMaxOps("bpchar_minmax_ops", null, CHAR),
    ByteaBloomOps("bytea_bloom_ops", ScalarType.BYTES, BYTE_A),
    ByteaMinMaxOps("bytea_minmax_ops", ScalarType.BYTES, BYTE_A),
    DateBloomOps("date_bloom_ops", null, DATE),
    DateMinMaxOps("date_minmax_ops", null, DATE),
    DateMinMaxMultiOps("date_minmax_multi_ops", null, DATE),
    Float4BloomOps("float4_bloom_ops", null, REAL),
    Float4MinMaxOps("float4_minmax_ops", null, REAL),
    Float4MinMaxMultiOps("float4_minmax_multi_ops", null, REAL),
    Float8BloomOps("float8_bloom_ops", ScalarType.FLOAT, DOUBLE_PRECISION),
    Float8MinMaxOps("float8_minmax_ops", ScalarType.FLOAT, DOUBLE_PRECISION),
    Float8MinMaxMultiOps("float8_minmax_multi_ops", ScalarType.FLOAT, DOUBLE_PRECISION),
    InetInclusionOps("inet_inclusion_ops", null, INET),
    InetBloomOps("inet_bloom_ops", null, INET),
    InetMinMaxOps("inet_minmax_ops", null, INET),
    InetMinMaxMultiOps("inet_minmax_multi_ops", null, INET),
    Int2BloomOps("int2_bloom_ops", null, SMALL_INT),
    Int2MinMaxOps("int2_minmax_ops", null, SMALL_INT),
    Int2MinMaxMultiOps("int2_minmax_multi_ops", null, SMALL_INT),
    Int4BloomOps("int4_bloom_ops", ScalarType.INT, INTEGER),
    Int4MinMaxOps("int4_minmax_ops", ScalarType.INT, INTEGER),
    Int4MinMaxMultiOps("int4_minmax_multi_ops", ScalarType.INT, INTEGER),
    Int8BloomOps("int8_bloom_ops", ScalarType.BIG_INT, BIG_INT),
    Int8MinMaxOps("int8_minmax_ops", ScalarType.BIG_INT, BIG_INT),
    Int8MinMaxMultiOps("int8_minmax_multi_ops", ScalarType.BIG_INT, BIG_INT),
    NumericBloomOps("numeric_bloom_ops", ScalarType.DECIMAL, DECIMAL),
    NumericMinMaxOps("numeric_minmax_ops", ScalarType.DECIMAL, DECIMAL),
    NumericMinMaxMultiOps("numeric_minmax_multi_ops", ScalarType.DECIMAL, DECIMAL),
    OidBloomOps("oid_bloom_ops", null, OID),
    OidMinMaxOps("oid_minmax_ops", null, OID),
    OidMinMaxMultiOps("oid_minmax_multi_ops", null, OID),
    TextBloomOps("text_bloom_ops", ScalarType.STRING, TEXT, VAR_CHAR),
    TextMinMaxOps("text_minmax_ops", ScalarType.STRING, TEXT, VAR_CHAR),
    TimestampBloomOps("timestamp_bloom_ops", ScalarType.DATE_TIME, TIMESTAMP),
    TimestampMinMaxOps("timestamp_minmax_ops", ScalarType.DATE_TIME, TIMESTAMP),
    TimestampMinMaxMultiOps("timestamp_minmax_multi_ops", ScalarType.DATE_TIME, TIMESTAMP),
    TimestampTzBloomOps("timestamptz_bloom_ops", null, TIMESTAMPTZ),
    TimestampTzMinMaxOps("timestamptz_minmax_ops", null, TIMESTAMPTZ),
    TimestampTzMinMaxMultiOps("timestamptz_minmax_multi_ops", null, TIMESTAMPTZ),
    TimeBloomOps("time_bloom_ops", null, TIME),
    TimeMinMaxOps("time_minmax_ops", null, TIME),
    TimeMinMaxMultiOps("time_minmax_multi_ops", null, TIME),
    TimeTzBloomOps("timetz_bloom_ops", null, TIMETZ),
    TimeTzMinMaxOps("timetz_minmax_ops", null, TIMETZ),
    TimeTzMinMaxMultiOps("timetz_minmax_multi_ops", null, TIMETZ),
    UuidBloomOps("uuid_bloom_ops", null, UUID),
    UuidMinMaxOps("uuid_minmax_ops", null, UUID),
    UuidMinMaxMultiOps("uuid_minmax_multi_ops", null, UUID);

    private final String sql;
    private final List<IndexMethod> methods;
    private final @Nullable ScalarType scalar;
    private final Set<NativeTypeRule> nativeTypes;

    OperatorClass(String sql, @Nullable ScalarType scalar, NativeTypeRule... nativeTypes) {
        this(sql, List.of(IndexMethod.BRIN), scalar, nativeTypes);
    }

    OperatorClass(String sql, List<IndexMethod> methods, @Nullable ScalarType scalar, NativeTypeRule... nativeTypes) {
        this.sql = sql;
        this.methods = methods;
        this.scalar = scalar;
        this.nativeTypes = Set.of(nativeTypes);
    }

    static Optional<OperatorClass> find(String keyword) {
        return Arrays.stream(values()).filter(c -> c.name().equals(keyword)).findFirst();
    }

    static List<String> keywords() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }

    /** As PostgreSQL spells it. */
    String sql() {
        return sql;
    }

    boolean worksWith(IndexMethod method) {
        return methods.contains(method);
    }

    boolean takes(NativeTypeRule type) {
        return nativeTypes.contains(type);
    }

    /** The scalar it takes when a field names no native type, null when it needs a native type (or, for arrays, a list). */
    @Nullable
    ScalarType scalar() {
        return scalar;
    }
}
