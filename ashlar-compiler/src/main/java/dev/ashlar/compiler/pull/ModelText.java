package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Column;
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
        attributes.forEach(a -> lines.add(INDENT + a));
        return above() + "model " + names.model(table.name()) + " {\n" + String.join("\n", lines) + "\n}\n";
    }

    /** The comment lines above the model: its documentation, and what only directives can say. */
    String above() {
        StringBuilder out = new StringBuilder(SchemaText.documentation(comment(), ""));
        if (!RowIdentity.isIn(table, names)) {
            out.append("// No column or key identifies a row, so the client leaves this table out.\n");
        }
        Directives.of(table, names)
                .forEach(line -> out.append("/// ").append(line).append('\n'));
        return out.toString();
    }

    KeyText keys() {
        return keys;
    }

    /** The column's documentation, and its line. */
    String field(Column column) {
        String text = Optional.ofNullable(Mark.textOf(column.comment())).orElse("");
        String directives = ColumnLines.of(column).stream()
                .map(line -> INDENT + "/// " + line + "\n")
                .collect(Collectors.joining());
        return SchemaText.documentation(text, INDENT) + directives + fieldLine(column);
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

    String link(Link link) {
        return (INDENT + link.name() + " " + link.type() + " "
                        + link.attribute().strip())
                .stripTrailing();
    }

    private List<String> attributes() {
        List<String> attributes = new ArrayList<>();
        keys.modelId().ifPresent(attributes::add);
        table.indexes().stream()
                .filter(KeyText::isSayable)
                .flatMap(i -> keys.modelIndex(i).stream())
                .forEach(attributes::add);
        if (!names.model(table.name()).equals(table.name().name())) {
            attributes.add("@@map(" + SchemaText.quoted(table.name().name()) + ")");
        }
        if (several) {
            attributes.add("@@schema("
                    + SchemaText.quoted(PulledSchema.schemaOf(table.name().schema())) + ")");
        }
        if (!RowIdentity.isIn(table, names)) {
            attributes.add("@@ignore");
        }
        return attributes;
    }

    private String comment() {
        return Optional.ofNullable(Mark.textOf(table.comment())).orElse("");
    }
}
