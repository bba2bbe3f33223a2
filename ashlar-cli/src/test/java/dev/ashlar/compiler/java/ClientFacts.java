package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import java.util.List;
import java.util.Set;

/** What the generator would write of a schema, for tests that run the engine without generated code. */
public final class ClientFacts {
    private final ClientSchema client;

    public ClientFacts(Schema schema) {
        this.client = ClientSchema.of(schema, "corpus");
    }

    public Set<String> models() {
        return client.models().keySet();
    }

    /** The fields that the client reads and writes. */
    public List<ScalarField> columns(String model) {
        return client.model(model).columns();
    }

    public List<Way> ways(String model) {
        return client.model(model).relations().stream().map(ClientFacts::way).toList();
    }

    /** The constant of {@code PgType} that a column of a built-in type is declared with. */
    public static String pgType(FieldType.Builtin type, ScalarField field) {
        return ColumnType.of(type.type(), field.nativeType()).constant();
    }

    private static Way way(ClientRelation relation) {
        ClientRelation.JunctionTable table = relation.junction();
        return new Way(
                relation.field().name(),
                relation.field().target(),
                relation.kind() == ClientRelation.Kind.TO_MANY,
                relation.kind() == ClientRelation.Kind.TO_ONE,
                relation.holdsKey(),
                relation.localColumns(),
                relation.targetColumns(),
                table == null
                        ? List.of()
                        : List.of(
                                table.table(),
                                table.localColumn(),
                                table.localKey(),
                                table.targetColumn(),
                                table.targetKey()));
    }

    /**
     * A relation as the generated table declares it.
     *
     * @param always whether there is a row at the other end of every row
     * @param holdsKey whether the foreign key is here
     * @param junction the junction's name and its columns, each with the key that it points to; empty without one
     */
    public record Way(
            String name,
            String target,
            boolean many,
            boolean always,
            boolean holdsKey,
            List<String> local,
            List<String> there,
            List<String> junction) {}
}
