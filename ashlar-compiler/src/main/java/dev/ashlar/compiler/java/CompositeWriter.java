package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.NamedTypes;
import dev.ashlar.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the record of a composite type, with its type in PostgreSQL. */
final class CompositeWriter {
    private final NamedTypes.Composite type;
    private final String name;
    private final JavaFile file;
    private final Map<String, AttributeType> attributes;
    private final Taken taken = new Taken(List.of("TYPE"));

    CompositeWriter(ClientSchema client, NamedTypes.Composite type) {
        this.type = type;
        this.name = client.composites().getOrDefault(type.name(), type.name());
        this.file = new JavaFile(client.packageName(), name, client.types(), Set.of());
        this.attributes = client.attributes(type);
    }

    GeneratedFile write() {
        List<String> names = new ArrayList<>();
        List<String> components = new ArrayList<>();
        List<String> reads = new ArrayList<>();
        attributes.forEach((attribute, column) -> {
            String member = taken.claim(JavaNames.member(attribute));
            components.add(file.nullable(column.in(file)) + " " + member);
            reads.add("row.get(" + names.size() + ", " + column.pgType(file) + ")");
            names.add(member);
        });
        file.doc("The type {@code " + JavaText.comment(type.name()) + "}.");
        file.list("public record " + name, components, " {");
        file.doc("The type in PostgreSQL.");
        String pgType = file.type(Types.PG_TYPE);
        file.line("public static final " + pgType + "<" + name + "> TYPE = " + pgType + ".composite(");
        file.line("        " + JavaText.literal(Identifier.quote(type.schema(), type.name())) + ",");
        file.line("        " + file.type(Types.LIST) + ".of("
                + attributes.values().stream().map(c -> c.pgType(file)).collect(Collectors.joining(", ")) + "),");
        file.line("        value -> " + file.type("java.util.Arrays") + ".asList("
                + names.stream().map(n -> "value." + n + "()").collect(Collectors.joining(", ")) + "),");
        file.line("        row -> new " + name + "(" + String.join(", ", reads) + "));");
        file.line("}");
        return file.finish(Sources.of("composite type " + type.name(), type.span()));
    }
}
