package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.relation.AttributeType;
import dev.ashlar.compiler.relation.Domain;
import dev.ashlar.compiler.relation.Relations;
import dev.ashlar.sqllint.parse.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types as statements write them, in the names of {@code pg_type}. */
final class TypeNames {
    /** What an interval's first modifier says when its fields are not limited. */
    private static final int ALL_FIELDS = 0x7FFF;

    private static final Map<String, String> SERIAL = Map.of(
            "smallserial", "int2",
            "serial2", "int2",
            "serial", "int4",
            "serial4", "int4",
            "bigserial", "int8",
            "serial8", "int8");

    private TypeNames() {}

    static AttributeType read(Node typeName, Relations relations) {
        List<String> parts = typeName.names("names");
        String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
        String schema = parts.size() < 2 ? "" : parts.get(parts.size() - 2);
        boolean plain = schema.isEmpty() || schema.equals("pg_catalog") || schema.equals(relations.own());
        String name = SERIAL.getOrDefault(last, last);
        return new AttributeType(plain ? name : schema + "." + name, modifiers(name, typeName), isArray(typeName));
    }

    private static boolean isArray(Node typeName) {
        return !typeName.list("arrayBounds").isEmpty();
    }

    private static List<Integer> modifiers(String name, Node typeName) {
        List<Integer> numbers = new ArrayList<>(typeName.list("typmods").stream()
                .map(m -> m.child("ival").number("ival"))
                .toList());
        if (name.equals("interval") && !numbers.isEmpty() && numbers.get(0) == ALL_FIELDS) {
            numbers.remove(0);
        }
        if (name.equals("numeric") && numbers.size() == 1) {
            numbers.add(0);
        }
        return numbers;
    }

    static boolean isSerial(Node typeName) {
        List<String> parts = typeName.names("names");
        return !parts.isEmpty() && SERIAL.containsKey(parts.get(parts.size() - 1));
    }

    static Optional<Domain> domain(AttributeType type, Relations relations) {
        return Optional.ofNullable(relations.domains().get(type.name()));
    }

    /** Whether a value of the type has to be checked: its domain, or one under it, has a constraint. An array without elements needs no look. */
    static boolean isConstrained(AttributeType type, Relations relations) {
        return !type.array()
                && domain(type, relations)
                        .map(d -> d.constrained() || isConstrained(d.base(), relations))
                        .orElse(false);
    }

    /** The type under all domains. */
    static AttributeType base(AttributeType type, Relations relations) {
        return domain(type, relations).map(d -> base(d.base(), relations)).orElse(type);
    }
}
