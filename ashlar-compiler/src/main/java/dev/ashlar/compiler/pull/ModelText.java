package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One table as a model, a member a line. */
final class ModelText {
    private static final String INDENT = "  ";

    private final Table table;
    private final Names names;
    private final List<Link> links;
    private final boolean several;
    private final KeyText keys;

    /**
     * @param several whether the schema spans several PostgreSQL schemas, so that each model names its own
     */
    ModelText(Table table, Names names, List<Link> links, boolean several) {
        this.table = table;
        this.names = names;
        this.links = links;
        this.several = several;
        this.keys = new KeyText(table, names);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        table.columns().forEach(c -> lines.add(field(c)));
        links.forEach(l -> lines.add(link(l)));
        List<String> attributes = attributes();
        if (!attributes.isEmpty()) {
            lines.add("");
        }
        lines.addAll(attributes);
        return above() + "model " + names.model(table.name()) + " {\n" + String.join("\n", lines) + "\n}\n";
    }

    /** The comment lines above the model: its documentation, and what only directives can say. */
    String above() {
        StringBuilder out = new StringBuilder(SchemaText.documentation(comment(), ""));
        if (!RowIdentity.isIn(table, names)) {
            out.append("// No column or key identifies a row, so the client leaves this table out.\n");
        }
        ModelLines.of(table, names).texts().forEach(text -> out.append(comment(text, "")));
        return out.toString();
    }

    private static String comment(String directive, String indent) {
        return Lines.comment(directive).stream()
                .map(line -> indent + line + "\n")
                .collect(Collectors.joining());
    }

    KeyText keys() {
        return keys;
    }

    /** The column's documentation, and its line. */
    String field(Column column) {
        String text = Optional.ofNullable(Mark.textOf(column.comment())).orElse("");
        return SchemaText.documentation(text, INDENT)
                + fieldLines(column).texts().stream()
                        .map(line -> comment(line, INDENT))
                        .collect(Collectors.joining())
                + fieldLine(column);
    }

    /** The directives above the field. */
    Lines fieldLines(Column column) {
        Lines lines = ColumnLines.of(column, names);
        lines.add(keys.fieldLines(column.name()));
        lines.add(ModelLines.ofColumn(table, column.name()));
        return lines;
    }

    String fieldLine(Column column) {
        PulledType type = PulledType.of(column.type(), names);
        String name = names.field(table.name(), column.name());
        StringBuilder out = new StringBuilder(INDENT).append(name).append(' ').append(type.text());
        out.append(column.type().list() ? "[]" : column.notNull() ? "" : "?");
        attributes(column, type, name).forEach(a -> out.append(' ').append(a));
        return out.toString();
    }

    private Stream<String> attributes(Column column, PulledType type, String name) {
        return Stream.of(
                        keys.fieldId(column.name()),
                        keys.fieldUnique(column.name()),
                        Optional.ofNullable(column.touch()).map(t -> "@updatedAt"),
                        DefaultText.of(column, names).map(value -> "@default(" + value + ")"),
                        Optional.of(column.name())
                                .filter(c -> !c.equals(name))
                                .map(c -> "@map(" + SchemaText.quoted(c) + ")"),
                        Optional.of(type.nativeType()).filter(t -> !t.isEmpty()).map(t -> "@db." + t))
                .flatMap(Optional::stream);
    }

    /** The directives above the relation field, and its line. */
    String link(Link link) {
        return link.lines().texts().stream().map(line -> comment(line, INDENT)).collect(Collectors.joining())
                + linkLine(link);
    }

    static String linkLine(Link link) {
        return (INDENT + link.name() + " " + link.type() + " "
                        + link.attribute().strip())
                .stripTrailing();
    }

    /** The directives above the relation field of a foreign key. */
    Lines linkLines(Table child, String constraint) {
        return child.foreignKeys().stream()
                .filter(k -> k.name().equals(constraint))
                .map(k -> LinkLines.of(k, child.name(), names))
                .findFirst()
                .orElseGet(Lines::new);
    }

    /** {@code @@id} with the directives above it. */
    Optional<String> modelId() {
        return keys.modelId().map(id -> above(keys.modelIdLines()) + INDENT + id);
    }

    /** {@code @@unique} or {@code @@index} with the directives above it; empty when it stands elsewhere. */
    Optional<String> modelIndex(Index index) {
        return keys.modelIndex(index).map(attribute -> above(keys.lines(index)) + INDENT + attribute);
    }

    private static String above(Lines lines) {
        return lines.texts().stream().map(line -> comment(line, INDENT)).collect(Collectors.joining());
    }

    private List<String> attributes() {
        List<String> attributes = new ArrayList<>();
        modelId().ifPresent(attributes::add);
        table.indexes().stream().flatMap(i -> modelIndex(i).stream()).forEach(attributes::add);
        if (!names.model(table.name()).equals(table.name().name())) {
            attributes.add(INDENT + "@@map(" + SchemaText.quoted(table.name().name()) + ")");
        }
        if (several) {
            attributes.add(INDENT + "@@schema("
                    + SchemaText.quoted(PulledSchema.schemaOf(table.name().schema())) + ")");
        }
        if (!RowIdentity.isIn(table, names)) {
            attributes.add(INDENT + "@@ignore");
        }
        return attributes;
    }

    private String comment() {
        return Optional.ofNullable(Mark.textOf(table.comment())).orElse("");
    }
}
