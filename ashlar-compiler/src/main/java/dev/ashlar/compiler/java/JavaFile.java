package dev.ashlar.compiler.java;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One Java file while it is written: collects imports, indents by braces. */
final class JavaFile {
    private static final int WIDTH = 120;

    private final String packageName;
    private final String name;
    private final Set<String> packageTypes;
    private final Set<String> nestedTypes;
    private final Map<String, String> imports = new HashMap<>();
    private final Set<String> staticImports = new TreeSet<>();
    private final StringBuilder body = new StringBuilder();
    private int depth;

    /**
     * @param packageTypes every type of the package: their names hide those of {@code java.lang}
     * @param nestedTypes the types declared inside this file: their names hide those of the package
     */
    JavaFile(String packageName, String name, Set<String> packageTypes, Collection<String> nestedTypes) {
        this.packageName = packageName;
        this.name = name;
        this.packageTypes = packageTypes;
        this.nestedTypes = Set.copyOf(nestedTypes);
    }

    /** A type of another package: its simple name, imported, unless something here already has that name. */
    String type(String qualified) {
        int dot = qualified.lastIndexOf('.');
        String simple = qualified.substring(dot + 1);
        if (packageTypes.contains(simple) || nestedTypes.contains(simple)) {
            return qualified;
        }
        if (qualified.startsWith("java.lang.")) {
            return simple;
        }
        String holder = imports.computeIfAbsent(simple, s -> qualified);
        return holder.equals(qualified) ? simple : qualified;
    }

    /** A type of the generated package. */
    String local(String simple) {
        return nestedTypes.contains(simple) ? packageName + "." + simple : simple;
    }

    /** {@code @Nullable} before a type; inside a qualified name it stands before the simple one. */
    String nullable(String type) {
        int typeArguments = type.indexOf('<');
        int dot = (typeArguments < 0 ? type : type.substring(0, typeArguments)).lastIndexOf('.') + 1;
        return type.substring(0, dot) + "@" + type(Types.NULLABLE) + " " + type.substring(dot);
    }

    /** A constant of a type of the generated package, imported. */
    String constant(String typeName, String constant) {
        staticImports.add(packageName + "." + typeName + "." + constant);
        return constant;
    }

    JavaFile line(String text) {
        if (text.startsWith("}")) {
            depth--;
        }
        raw(text);
        if (text.endsWith("{")) {
            depth++;
        }
        return this;
    }

    /** A line that begins and ends no block, whatever it ends with. */
    void raw(String text) {
        body.append(text.isEmpty() ? "" : "    ".repeat(depth)).append(text).append('\n');
    }

    /** The lines of a text block, and what stands behind it. */
    void block(String indent, List<String> lines, String behind) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i) + (i == lines.size() - 1 ? behind : "");
            raw(line.isEmpty() ? "" : indent + line);
        }
    }

    /** An empty line, except at the beginning of a block. */
    JavaFile blank() {
        return body.length() > 1 && body.charAt(body.length() - 2) == '{' ? this : line("");
    }

    /** {@code head(a, b) tail}, on one line when it fits, else with one item on each. */
    JavaFile list(String head, List<String> items, String tail) {
        String single = head + "(" + String.join(", ", items) + ")" + tail;
        if (items.isEmpty() || 4 * depth + single.length() <= WIDTH) {
            return line(single);
        }
        line(head + "(");
        for (int i = 0; i < items.size(); i++) {
            boolean last = i == items.size() - 1;
            raw("        " + items.get(i) + (last ? ")" + tail : ","));
        }
        if (tail.endsWith("{")) {
            depth++;
        }
        return this;
    }

    JavaFile override() {
        return line("@" + type(Types.OVERRIDE));
    }

    /** Lines that are already escaped; nothing when there are none. */
    JavaFile doc(List<String> lines) {
        if (lines.size() == 1 && 4 * depth + lines.get(0).length() < WIDTH - 8) {
            return line("/** " + lines.get(0) + " */");
        }
        if (!lines.isEmpty()) {
            raw("/**");
            lines.forEach(l -> raw(l.isEmpty() ? " *" : " * " + l));
            raw(" */");
        }
        return this;
    }

    JavaFile doc(String text) {
        return doc(List.of(text));
    }

    /** The schema's documentation, or nothing. */
    JavaFile documentation(String text) {
        return doc(commentLines(text));
    }

    static List<String> commentLines(String text) {
        return text.isBlank()
                ? List.of()
                : JavaText.comment(text.strip()).lines().map(String::strip).toList();
    }

    /** The imports and what was written, to be put into a file of any package. */
    String text() {
        StringBuilder text = new StringBuilder();
        new TreeSet<>(imports.values())
                .forEach(s -> text.append("import ").append(s).append(";\n"));
        return text.append('\n').append(body).toString();
    }

    /**
     * @param source what the first line says the file was written from
     */
    GeneratedFile finish(String source) {
        List<String> parts = new ArrayList<>();
        parts.add("// " + JavaText.line(source));
        parts.add("package " + packageName + ";\n");
        staticImports.forEach(s -> parts.add("import static " + s + ";"));
        if (!staticImports.isEmpty()) {
            parts.add("");
        }
        new TreeSet<>(imports.values()).forEach(s -> parts.add("import " + s + ";"));
        if (!imports.isEmpty()) {
            parts.add("");
        }
        String path = packageName.replace('.', '/') + "/" + name + ".java";
        return new GeneratedFile(path, String.join("\n", parts) + "\n" + body);
    }
}
