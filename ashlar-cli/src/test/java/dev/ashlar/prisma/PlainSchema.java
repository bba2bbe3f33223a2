package dev.ashlar.prisma;

import dev.ashlar.compiler.java.ClientFacts;
import dev.ashlar.compiler.model.EnumType;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.sql.PgType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A schema whose tables stand in one namespace of a database. */
final class PlainSchema {
    private final Schema schema;
    private final ClientFacts facts;
    private final String namespace;
    private final Map<String, PgType<Nth>> enums = new HashMap<>();

    PlainSchema(Schema schema, String namespace) {
        this.schema = schema;
        this.facts = new ClientFacts(schema);
        this.namespace = namespace;
        for (EnumType type : schema.enums()) {
            String name = "\"" + namespace + "\".\"" + type.typeName() + "\"";
            enums.put(type.name(), PgType.enumerated(name, Nth.class, nth -> label(type, nth)));
        }
    }

    Schema schema() {
        return schema;
    }

    ClientFacts facts() {
        return facts;
    }

    String namespace() {
        return namespace;
    }

    /** The model that a client calls so: {@code testModel}. */
    Model model(String accessor) {
        return schema.models().stream()
                .filter(m -> m.name().equalsIgnoreCase(accessor))
                .findFirst()
                .orElseThrow(() -> new Refused("no model " + accessor));
    }

    PlainTable table(String model) {
        return new PlainTable(this, schema.model(model));
    }

    PgType<?> type(ScalarField field) {
        if (field.type() instanceof FieldType.EnumRef e) {
            return enumType(e.name());
        }
        String constant = ClientFacts.pgType((FieldType.Builtin) field.type(), field);
        try {
            return (PgType<?>) PgType.class.getField(constant).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constant, e);
        }
    }

    private PgType<Nth> enumType(String name) {
        PgType<Nth> type = enums.get(name);
        if (type == null) {
            throw new IllegalStateException("no enum " + name);
        }
        return type;
    }

    /** The names of an enum's values as the schema has them, in order. */
    List<String> values(PgType<?> type) {
        String name = enums.entrySet().stream()
                .filter(e -> e.getValue() == type)
                .findFirst()
                .orElseThrow()
                .getKey();
        return schema.enumType(name).values().stream().map(v -> v.name()).toList();
    }

    private static String label(EnumType type, Nth nth) {
        return nth.place() < type.values().size()
                ? type.values().get(nth.place()).label()
                : "no value " + nth.place();
    }

    /** Stands for the Java enum of any schema: its constants are an enum's values by position. */
    enum Nth {
        V0,
        V1,
        V2,
        V3,
        V4,
        V5,
        V6,
        V7,
        V8,
        V9,
        V10,
        V11,
        V12,
        V13,
        V14,
        V15;

        /** Counted from zero. */
        int place() {
            return Integer.parseInt(name().substring(1));
        }
    }
}
