package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.EnumType;
import dev.ashlar.compiler.model.EnumValue;
import java.util.List;
import java.util.Set;

/** Writes an enum with its labels in PostgreSQL. */
final class EnumWriter {
    private final EnumType type;
    private final String name;
    private final JavaFile file;

    EnumWriter(ClientSchema client, EnumType type) {
        this.type = type;
        this.name = client.enums().getOrDefault(type.name(), type.name());
        this.file = new JavaFile(client.packageName(), name, client.types(), Set.of());
    }

    /** {@code TYPE}, unless the enum has a value of that name. */
    static String typeConstant(EnumType type) {
        return constants(type).claim("TYPE");
    }

    GeneratedFile write() {
        file.doc(docs());
        file.line("public enum " + name + " {");
        writeConstants();
        String pgType = file.type(Types.PG_TYPE);
        String string = file.type(Types.STRING);
        String label = constants(type).claim("label");
        file.blank();
        file.doc("The type in PostgreSQL.");
        file.line("public static final " + pgType + "<" + name + "> " + typeConstant(type) + " =");
        file.line("        " + pgType + ".enumerated(" + JavaText.literal(sqlName()) + ", " + name + ".class, " + name
                + "::label);");
        file.blank();
        file.line("private final " + string + " " + label + ";");
        file.blank();
        file.line(name + "(" + string + " " + label + ") {");
        file.line("this." + label + " = " + label + ";");
        file.line("}");
        file.blank();
        file.doc("As PostgreSQL spells it.");
        file.line("public " + string + " label() {");
        file.line("return " + label + ";");
        file.line("}");
        file.line("}");
        return file.finish(Sources.of("enum " + type.name(), type.span()));
    }

    private void writeConstants() {
        Taken taken = new Taken(List.of());
        for (int i = 0; i < type.values().size(); i++) {
            EnumValue value = type.values().get(i);
            boolean last = i == type.values().size() - 1;
            file.documentation(value.documentation());
            file.line(taken.claim(JavaNames.enumConstant(value.name())) + "(" + JavaText.literal(value.label()) + ")"
                    + (last ? ";" : ","));
        }
    }

    private List<String> docs() {
        List<String> lines = JavaFile.commentLines(type.documentation());
        return lines.isEmpty() ? List.of("The type {@code " + JavaText.comment(type.typeName()) + "}.") : lines;
    }

    private String sqlName() {
        String schema = type.schema() == null ? "" : quoted(type.schema()) + ".";
        return schema + quoted(type.typeName());
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static Taken constants(EnumType type) {
        Taken taken = new Taken(List.of());
        type.values().forEach(v -> taken.claim(JavaNames.enumConstant(v.name())));
        return taken;
    }
}
