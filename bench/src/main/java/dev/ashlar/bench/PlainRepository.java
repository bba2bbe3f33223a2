package dev.ashlar.bench;

import dev.ashlar.bench.PlainSource.Component;
import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the repository of one model as a person writes it: each statement with its values, nulls, arrays and enums as JDBC wants them. */
final class PlainRepository {
    /** How JDBC reads a column of each type that is never null. */
    private static final Map<String, String> READS = Map.of(
            "int", "r.getInt(%d)",
            "long", "r.getLong(%d)",
            "boolean", "r.getBoolean(%d)",
            "String", "r.getString(%d)",
            "Json", "r.getString(%d)",
            "Point", "r.getString(%d)",
            "Bytes", "r.getBytes(%d)",
            "BigDecimal", "r.getBigDecimal(%d)",
            "Instant", "r.getObject(%d, OffsetDateTime.class).toInstant()",
            "List<String>", "List.of((String[]) r.getArray(%d).getArray())");

    /** How JDBC is given a value of each type that is never null. */
    private static final Map<String, String> BINDS = Map.of(
            "int", "s.setInt(%d, %s)",
            "long", "s.setLong(%d, %s)",
            "boolean", "s.setBoolean(%d, %s)",
            "String", "s.setString(%d, %s)",
            "Json", "s.setObject(%d, %s, Types.OTHER)",
            "Point", "s.setObject(%d, %s, Types.OTHER)",
            "Bytes", "s.setBytes(%d, %s)",
            "BigDecimal", "s.setBigDecimal(%d, %s)",
            "Instant", "s.setObject(%d, %s.atOffset(ZoneOffset.UTC))",
            "List<String>", "s.setArray(%d, s.getConnection().createArrayOf(\"text\", %s.toArray()))");

    private final Model model;
    private final List<Component> components;
    private final StringBuilder out = new StringBuilder();

    private PlainRepository(Model model, List<Component> components) {
        this.model = model;
        this.components = components;
    }

    static String of(Model model, List<Component> components) {
        return new PlainRepository(model, components).write();
    }

    private String write() {
        String record = model.name();
        String columns = joined(", ", "%s");
        out.append("public final class " + record + "Repository {\n"
                + "    private static final String COLUMNS = \"" + columns + "\";\n\n"
                + "    private final DataSource dataSource;\n\n"
                + "    public " + record
                + "Repository(DataSource dataSource) {\n        this.dataSource = dataSource;\n    }\n\n");
        find("find", List.of(key()));
        model.indexes().stream()
                .filter(Index::unique)
                .map(index -> index.fields().stream().map(f -> component(f.field())).toList())
                .forEach(fields -> find("findBy" + upper(fields), fields));
        components.stream().skip(1).filter(c -> c.name().endsWith("Id")).forEach(c -> list("listBy", c));
        listAll();
        writes();
        bind();
        read();
        return out.append("}\n").toString();
    }

    private void writes() {
        String record = model.name();
        method(
                "void insert(" + record + " row)",
                "INSERT INTO " + model.table() + " (\" + COLUMNS + \") VALUES (" + joined(", ", "?") + ")",
                "bind(s, row);\n            s.executeUpdate();");
        boolean versioned = components.stream().anyMatch(c -> c.name().equals("version"));
        int next = components.size() + 1;
        method(
                "boolean update(" + record + " row)",
                "UPDATE " + model.table() + " SET " + joined(", ", "%s = ?") + " WHERE " + column(key().name()) + " = ?"
                        + (versioned ? " AND version = ?" : ""),
                "bind(s, row);\n            " + bind(key(), next, "row." + key().name() + "()") + ";\n"
                        + (versioned ? "            s.setInt(" + (next + 1) + ", row.version() - 1);\n" : "")
                        + "            return s.executeUpdate() == 1;");
        method(
                "boolean delete(" + key().type() + " id)",
                "DELETE FROM " + model.table() + " WHERE " + column(key().name()) + " = ?",
                bind(key(), 1, "id") + ";\n            return s.executeUpdate() == 1;");
    }

    private void find(String name, List<Component> by) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            lines.add(bind(by.get(i), i + 1, by.get(i).name()) + ";\n");
        }
        method(
                "Optional<" + model.name() + "> " + name + "(" + parameters(by) + ")",
                "SELECT \" + COLUMNS + \" FROM " + model.table() + " WHERE "
                        + by.stream().map(c -> column(c.name()) + " = ?").collect(Collectors.joining(" AND ")),
                String.join("            ", lines) + "            try (ResultSet r = s.executeQuery()) {\n"
                        + "                return r.next() ? Optional.of(read(r)) : Optional.empty();\n            }");
    }

    private void list(String name, Component by) {
        rows(
                name + upper(List.of(by)) + "(" + parameters(List.of(by)) + ")",
                " WHERE " + column(by.name()) + " = ?",
                bind(by, 1, by.name()));
    }

    private void listAll() {
        rows("list(int limit)", " ORDER BY " + column(key().name()) + " LIMIT ?", "s.setInt(1, limit)");
    }

    private void rows(String signature, String condition, String bind) {
        method(
                "List<" + model.name() + "> " + signature,
                "SELECT \" + COLUMNS + \" FROM " + model.table() + condition,
                bind + ";\n            List<" + model.name() + "> rows = new ArrayList<>();\n"
                        + "            try (ResultSet r = s.executeQuery()) {\n                while (r.next()) {\n"
                        + "                    rows.add(read(r));\n                }\n            }\n            return rows;");
    }

    private void method(String signature, String sql, String body) {
        out.append("    public " + signature + " throws SQLException {\n"
                + "        try (Connection c = dataSource.getConnection();\n"
                + "                PreparedStatement s = c.prepareStatement(\"" + sql + "\")) {\n"
                + "            " + body + "\n        }\n    }\n\n");
    }

    private void bind() {
        out.append("    private static void bind(PreparedStatement s, " + model.name() + " row) throws SQLException {\n");
        for (int i = 0; i < components.size(); i++) {
            out.append("        "
                    + bind(components.get(i), i + 1, "row." + components.get(i).name() + "()") + ";\n");
        }
        out.append("    }\n\n");
    }

    private void read() {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            values.add(read(components.get(i), i + 1));
        }
        out.append("    private static " + model.name() + " read(ResultSet r) throws SQLException {\n        return new "
                + model.name() + "(\n                " + String.join(",\n                ", values) + ");\n    }\n");
        if (components.stream().anyMatch(c -> c.nullable() && c.type().equals("Instant"))) {
            out.append("\n    private static Instant instant(ResultSet r, int column) throws SQLException {\n"
                    + "        OffsetDateTime time = r.getObject(column, OffsetDateTime.class);\n"
                    + "        return time == null ? null : time.toInstant();\n    }\n");
        }
    }

    private static String read(Component component, int column) {
        if (component.nullable() && component.type().equals("Instant")) {
            return "instant(r, " + column + ")";
        }
        String read = READS.get(component.holds());
        if (read != null) {
            return String.format(Locale.ROOT, read, column);
        }
        return component.type().endsWith("Status")
                ? component.type() + ".of(r.getString(" + column + "))"
                : "r.getObject(" + column + ", " + component.type() + ".class)";
    }

    private static String bind(Component component, int column, String value) {
        if (component.nullable() && component.type().equals("Instant")) {
            return "s.setObject(" + column + ", " + value + " == null ? null : " + value + ".atOffset(ZoneOffset.UTC))";
        }
        String bind = BINDS.get(component.holds());
        if (bind != null) {
            return String.format(Locale.ROOT, bind, column, value);
        }
        return component.type().endsWith("Status")
                ? "s.setObject(" + column + ", " + value + ".label(), Types.OTHER)"
                : "s.setObject(" + column + ", " + value + ")";
    }

    private Component key() {
        return components.get(0);
    }

    private Component component(String name) {
        return components.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    private String joined(String between, String each) {
        return components.stream()
                .map(c -> String.format(Locale.ROOT, each, column(c.name())))
                .collect(Collectors.joining(between));
    }

    private static String parameters(List<Component> components) {
        return components.stream().map(c -> c.type() + " " + c.name()).collect(Collectors.joining(", "));
    }

    private static String upper(List<Component> components) {
        return components.stream()
                .map(c -> c.name().substring(0, 1).toUpperCase(Locale.ROOT) + c.name().substring(1))
                .collect(Collectors.joining());
    }

    private static String column(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
