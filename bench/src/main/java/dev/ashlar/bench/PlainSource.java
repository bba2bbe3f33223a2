package dev.ashlar.bench;

import dev.ashlar.compiler.java.GeneratedFile;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a person writes who uses JDBC alone: for each model a record of the same columns and a repository that finds by key
 * and by each foreign key, lists, inserts, updates and deletes. To be compiled, not run.
 */
final class PlainSource {
    private static final String PACKAGE = "com.acme.plain";
    private static final Pattern COMPONENTS = Pattern.compile("record \\w+\\(([^()]*)\\) \\{", Pattern.DOTALL);
    /** How JDBC reads a column of each type. */
    private static final Map<String, String> READS = Map.of(
            "int", "r.getInt(%d)",
            "long", "r.getLong(%d)",
            "boolean", "r.getBoolean(%d)",
            "String", "r.getString(%d)",
            "byte[]", "r.getBytes(%d)",
            "BigDecimal", "r.getBigDecimal(%d)",
            "Instant", "r.getTimestamp(%d).toInstant()",
            "List<String>", "List.of((String[]) r.getArray(%d).getArray())");

    private PlainSource() {}

    private record Component(String type, String name) {}

    /** @param generated where the records' components are taken from */
    static List<GeneratedFile> of(Schema schema, List<GeneratedFile> generated) {
        Map<String, String> texts = generated.stream()
                .collect(Collectors.toMap(f -> f.path().replaceAll(".*/|\\.java$", ""), GeneratedFile::text));
        List<GeneratedFile> files = new ArrayList<>();
        schema.enums()
                .forEach(e -> files.add(file(
                        e.name(),
                        "public enum " + e.name() + " {\n    "
                                + e.values().stream().map(v -> v.name()).collect(Collectors.joining(",\n    "))
                                + "\n}\n")));
        for (Model model : schema.models()) {
            List<Component> components = components(texts.getOrDefault(model.name(), ""));
            files.add(file(model.name(), record(model.name(), components)));
            files.add(file(model.name() + "Repository", repository(model, components)));
        }
        return files;
    }

    private static List<Component> components(String record) {
        Matcher matcher = COMPONENTS.matcher(record);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no record: " + record);
        }
        return Stream.of(matcher.group(1).strip().split(",\\s*"))
                .map(text -> text.replace("@Nullable ", "")
                        .replace("Json", "String")
                        .replace("Point", "String")
                        .replace("Bytes", "byte[]"))
                .map(text -> new Component(
                        text.substring(0, text.lastIndexOf(' ')).strip(), text.substring(text.lastIndexOf(' ') + 1)))
                .toList();
    }

    private static GeneratedFile file(String name, String text) {
        String imports =
                "import java.math.BigDecimal;\nimport java.sql.Connection;\nimport java.sql.PreparedStatement;\n"
                        + "import java.sql.ResultSet;\nimport java.sql.SQLException;\nimport java.time.Instant;\nimport java.time.LocalDate;\n"
                        + "import java.util.ArrayList;\nimport java.util.List;\nimport java.util.Optional;\nimport java.util.UUID;\n"
                        + "import javax.sql.DataSource;\n\n";
        return new GeneratedFile(
                PACKAGE.replace('.', '/') + "/" + name + ".java", "package " + PACKAGE + ";\n\n" + imports + text);
    }

    private static String record(String name, List<Component> components) {
        return "public record " + name + "("
                + components.stream().map(c -> c.type + " " + c.name).collect(Collectors.joining(",\n        "))
                + ") {}\n";
    }

    private static String repository(Model model, List<Component> components) {
        String record = model.name();
        Component key = components.get(0);
        String columns = components.stream().map(c -> column(c.name)).collect(Collectors.joining(", "));
        String marks = components.stream().map(c -> "?").collect(Collectors.joining(", "));
        String sets = components.stream().map(c -> column(c.name) + " = ?").collect(Collectors.joining(", "));
        StringBuilder out = new StringBuilder("public final class " + record + "Repository {\n"
                + "    private static final String COLUMNS = \"" + columns + "\";\n\n"
                + "    private final DataSource dataSource;\n\n"
                + "    public " + record
                + "Repository(DataSource dataSource) {\n        this.dataSource = dataSource;\n    }\n\n");
        out.append(find(model, key));
        components.stream().skip(1).filter(c -> c.name.endsWith("Id")).forEach(c -> out.append(list(model, c)));
        out.append(write(
                record + " insert(" + record + " row)",
                "INSERT INTO " + model.table() + " (\" + COLUMNS + \") VALUES (" + marks + ")",
                "bind(s, row);\n            s.executeUpdate();\n            return row;"));
        out.append(write(
                "boolean update(" + record + " row)",
                "UPDATE " + model.table() + " SET " + sets + " WHERE id = ?",
                "bind(s, row);\n            s.setObject(" + (components.size() + 1) + ", row." + key.name
                        + "());\n            return s.executeUpdate() == 1;"));
        out.append(write(
                "boolean delete(" + key.type + " id)",
                "DELETE FROM " + model.table() + " WHERE id = ?",
                "s.setObject(1, id);\n            return s.executeUpdate() == 1;"));
        return out.append(bind(record, components))
                .append(read(record, components))
                .append("}\n")
                .toString();
    }

    private static String find(Model model, Component key) {
        return write(
                "Optional<" + model.name() + "> find(" + key.type + " id)",
                "SELECT \" + COLUMNS + \" FROM " + model.table() + " WHERE id = ?",
                "s.setObject(1, id);\n            try (ResultSet r = s.executeQuery()) {\n"
                        + "                return r.next() ? Optional.of(read(r)) : Optional.empty();\n            }");
    }

    private static String list(Model model, Component by) {
        String name = "findBy" + by.name.substring(0, 1).toUpperCase(Locale.ROOT) + by.name.substring(1);
        return write(
                "List<" + model.name() + "> " + name + "(" + by.type + " value)",
                "SELECT \" + COLUMNS + \" FROM " + model.table() + " WHERE " + column(by.name) + " = ?",
                "s.setObject(1, value);\n            List<" + model.name() + "> rows = new ArrayList<>();\n"
                        + "            try (ResultSet r = s.executeQuery()) {\n                while (r.next()) {\n"
                        + "                    rows.add(read(r));\n                }\n            }\n            return rows;");
    }

    private static String write(String signature, String sql, String body) {
        return "    public " + signature + " throws SQLException {\n"
                + "        try (Connection c = dataSource.getConnection();\n"
                + "                PreparedStatement s = c.prepareStatement(\"" + sql + "\")) {\n"
                + "            " + body + "\n        }\n    }\n\n";
    }

    private static String bind(String record, List<Component> components) {
        return "    private static void bind(PreparedStatement s, " + record + " row) throws SQLException {\n"
                + IntStream.range(0, components.size())
                        .mapToObj(i -> "        s.setObject(" + (i + 1) + ", row." + components.get(i).name + "());\n")
                        .collect(Collectors.joining())
                + "    }\n\n";
    }

    private static String read(String record, List<Component> components) {
        return "    private static " + record + " read(ResultSet r) throws SQLException {\n        return new " + record
                + "(\n                "
                + IntStream.range(0, components.size())
                        .mapToObj(i -> read(components.get(i).type, i + 1))
                        .collect(Collectors.joining(",\n                "))
                + ");\n    }\n";
    }

    private static String read(String type, int column) {
        String read = READS.get(type);
        if (read != null) {
            return String.format(read, column);
        }
        return type.endsWith("Status")
                ? type + ".valueOf(r.getString(" + column + "))"
                : "r.getObject(" + column + ", " + type + ".class)";
    }

    private static String column(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
