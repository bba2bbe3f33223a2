package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.EnumType;
import dev.ashlar.compiler.model.NativeType;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.sql.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Java types of what queries take and answer: those that a column of the same type has in the client. */
public final class QueryTypes {
    /** Names of {@code pg_type} that no column's type is said by. */
    private static final Map<String, NativeType> NATIVE =
            Map.of("bpchar", new NativeType("Char", List.of()), "bit", new NativeType("Bit", List.of()));

    private final ClientSchema client;
    private final SqlTypes types;

    QueryTypes(ClientSchema client) {
        this.client = client;
        this.types = client.sqlTypes();
    }

    /** Those of a schema's client. */
    public static QueryTypes of(Schema schema) {
        return new QueryTypes(ClientSchema.of(schema, "db"));
    }

    /** Whether there is a Java type for it. */
    public boolean knows(TypedQuery.Type type) {
        return enumType(type).isPresent() || column(type).isPresent();
    }

    /** {@code int}, {@code @Nullable String}, {@code List<UUID>}. */
    String spelled(TypedQuery.Type type, boolean nullable, JavaFile file) {
        String boxed = boxed(type, file);
        if (nullable) {
            return file.nullable(boxed);
        }
        return type.list() ? boxed : primitive(type, boxed);
    }

    private String primitive(TypedQuery.Type type, String boxed) {
        return enumType(type).isPresent()
                ? boxed
                : column(type).map(ColumnType::primitive).orElse(boxed);
    }

    private String boxed(TypedQuery.Type type, JavaFile file) {
        String element = enumType(type)
                .map(e -> file.local(enumName(e)))
                .orElseGet(() -> known(type).in(file));
        return type.list() ? file.type(Types.LIST) + "<" + element + ">" : element;
    }

    /** {@code PgType.INTEGER}, {@code PgType.listOf(PostStatus.TYPE)}. */
    String pgType(TypedQuery.Type type, JavaFile file) {
        String element = enumType(type)
                .map(e -> file.local(enumName(e)) + "." + EnumWriter.typeConstant(e))
                .orElseGet(() -> known(type).pgType(file));
        return type.list() ? file.type(Types.PG_TYPE) + ".listOf(" + element + ")" : element;
    }

    private String enumName(EnumType type) {
        return client.enums().getOrDefault(type.name(), type.name());
    }

    private Optional<EnumType> enumType(TypedQuery.Type type) {
        return client.schema().enums().stream()
                .filter(e -> e.typeName().equals(type.name()) && schema(e).equals(String.valueOf(type.schema())))
                .findFirst();
    }

    private static String schema(EnumType type) {
        return String.valueOf("public".equals(type.schema()) ? null : type.schema());
    }

    private ColumnType known(TypedQuery.Type type) {
        return column(type).orElseThrow(() -> new IllegalArgumentException(type + " has no Java type"));
    }

    /** {@code money} has one that is read through a cast, which a query of one's own does not have. */
    private Optional<ColumnType> column(TypedQuery.Type type) {
        NativeType nativeType = NATIVE.get(type.name());
        return nativeType == null
                ? types.find(Identifier.quote(type.schema(), type.name()))
                : Optional.of(ColumnType.of(ScalarType.STRING, nativeType));
    }
}
