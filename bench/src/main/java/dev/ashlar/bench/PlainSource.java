package dev.ashlar.bench;

import dev.ashlar.compiler.java.GeneratedFile;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person writes who uses JDBC alone: for each model a record of the same columns and a repository that finds by the key,
 * by each unique key and by each foreign key, lists, inserts, updates and deletes. To be compiled, not run.
 */
final class PlainSource {
    static final String PACKAGE = "com.acme.plain";
    private static final Pattern COMPONENTS = Pattern.compile("record \\w+\\(([^()]*)\\) \\{", Pattern.DOTALL);

    private PlainSource() {}

    /**
     * @param holds the type as the client has it; {@code type} is what a person has without the client
     */
    record Component(String holds, boolean nullable, String name) {
        String type() {
            return switch (holds) {
                case "Json" -> "String";
                case "Point" -> "String";
                case "Bytes" -> "byte[]";
                default -> holds;
            };
        }
    }

    /** @param generated where the records' components are taken from */
    static List<GeneratedFile> of(Schema schema, List<GeneratedFile> generated) {
        Map<String, String> texts = generated.stream()
                .collect(Collectors.toMap(f -> f.path().replaceAll(".*/|\\.java$", ""), GeneratedFile::text));
        List<GeneratedFile> files = new ArrayList<>();
        schema.enums()
                .forEach(e -> files.add(file(
                        e.name(),
                        enumeration(
                                e.name(),
                                e.values().stream()
                                        .map(v -> v.name() + "(\"" + v.label() + "\")")
                                        .collect(Collectors.joining(",\n    "))))));
        for (Model model : schema.models()) {
            List<Component> components = components(texts.getOrDefault(model.name(), ""));
            files.add(file(model.name(), record(model.name(), components)));
            files.add(file(model.name() + "Repository", PlainRepository.of(model, components)));
        }
        return files;
    }

    private static List<Component> components(String record) {
        Matcher matcher = COMPONENTS.matcher(record);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no record: " + record);
        }
        return Stream.of(matcher.group(1).strip().split(",\\s*"))
                .map(text -> new Component(
                        text.substring(0, text.lastIndexOf(' '))
                                .replace("@Nullable ", "")
                                .strip(),
                        text.startsWith("@Nullable "),
                        text.substring(text.lastIndexOf(' ') + 1)))
                .toList();
    }

    private static GeneratedFile file(String name, String text) {
        List<String> imports = Stream.of(
                        "java.math.BigDecimal",
                        "java.sql.Connection",
                        "java.sql.PreparedStatement",
                        "java.sql.ResultSet",
                        "java.sql.SQLException",
                        "java.sql.Types",
                        "java.time.Instant",
                        "java.time.LocalDate",
                        "java.time.OffsetDateTime",
                        "java.time.ZoneOffset",
                        "java.util.ArrayList",
                        "java.util.List",
                        "java.util.Optional",
                        "java.util.UUID",
                        "javax.sql.DataSource")
                .filter(type -> Pattern.compile("\\b" + type.replaceAll(".*\\.", "") + "\\b")
                        .matcher(text)
                        .find())
                .map(type -> "import " + type + ";\n")
                .toList();
        return new GeneratedFile(
                PACKAGE.replace('.', '/') + "/" + name + ".java",
                "package " + PACKAGE + ";\n\n" + String.join("", imports) + "\n" + text);
    }

    private static String enumeration(String name, String values) {
        return "public enum " + name + " {\n    " + values + ";\n\n"
                + "    private final String label;\n\n"
                + "    " + name + "(String label) {\n        this.label = label;\n    }\n\n"
                + "    public String label() {\n        return label;\n    }\n\n"
                + "    public static " + name + " of(String label) {\n"
                + "        for (" + name + " value : values()) {\n"
                + "            if (value.label.equals(label)) {\n                return value;\n            }\n        }\n"
                + "        throw new IllegalArgumentException(label);\n    }\n}\n";
    }

    private static String record(String name, List<Component> components) {
        return "public record " + name + "(\n        "
                + components.stream().map(c -> c.type() + " " + c.name()).collect(Collectors.joining(",\n        "))
                + ") {}\n";
    }
}
