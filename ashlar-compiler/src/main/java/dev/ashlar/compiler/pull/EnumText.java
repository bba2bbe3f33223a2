package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.EnumType;
import java.util.Optional;
import java.util.stream.Collectors;

/** One enum as a block. */
final class EnumText {
    private EnumText() {}

    /**
     * @param several whether the schema spans several PostgreSQL schemas
     */
    static String of(EnumType type, Names names, boolean several) {
        String name = names.enumName(type.name()).orElseThrow();
        String own = type.name().name();
        String values = type.labels().stream()
                .map(label -> value(names.value(type.name(), label).orElseThrow(), label))
                .collect(Collectors.joining("\n"));
        String map = name.equals(own) ? "" : "\n\n  @@map(" + SchemaText.quoted(own) + ")";
        String schema = several
                ? "\n  @@schema("
                        + SchemaText.quoted(PulledSchema.schemaOf(type.name().schema())) + ")"
                : "";
        return SchemaText.documentation(Optional.ofNullable(type.comment()).orElse(""), "") + "enum " + name + " {\n"
                + values + map + schema + "\n}\n";
    }

    static String value(String name, String label) {
        return "  " + name + (name.equals(label) ? "" : " @map(" + SchemaText.quoted(label) + ")");
    }
}
