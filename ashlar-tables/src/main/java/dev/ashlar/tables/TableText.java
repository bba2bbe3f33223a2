package dev.ashlar.tables;

import java.util.List;
import java.util.Map;

/** A table as the text of a model; and where each of its parts was written. */
final class TableText {
    private final StringBuilder text = new StringBuilder();
    private final Table table;
    private final String model;
    private final String datasource;
    private final List<Reference> schema;
    private final List<Reference> references;
    private final Map<String, Place> places;

    private TableText(Table table, String datasource, List<Reference> schema, Map<String, Place> places) {
        this.table = table;
        this.schema = schema;
        this.references =
                schema.stream().filter(r -> r.column().table() == table).toList();
        this.model = Types.nameOf(table.getClass());
        this.datasource = datasource;
        this.places = places;
    }

    /**
     * @param schema the references of all tables
     * @param places where the parts are noted
     */
    static String of(Table table, String datasource, List<Reference> schema, Map<String, Place> places) {
        return new TableText(table, datasource, schema, places).text();
    }

    private String text() {
        places.put(model, table.place());
        lines(table);
        text.append(table.keyword()).append(' ').append(model).append(" {\n");
        table.parts().forEach(this::part);
        schema.stream()
                .filter(r -> r.target() == table.getClass() && r.isNamed())
                .forEach(r -> text.append(r.otherSide()));
        keys();
        return text.append("}\n").toString();
    }

    private void part(Part<?> part) {
        String name = part.fieldName();
        places.put(model + "." + name, part.place());
        lines(part);
        text.append(name).append(' ').append(part.type()).append(' ');
        text.append(part.attributesText(datasource)).append('\n');
        references.stream().filter(r -> r.column() == part).forEach(this::side);
    }

    private void side(Reference reference) {
        places.put(model + "." + reference.field(), reference.column().place());
        text.append(reference.side());
    }

    private void keys() {
        int index = 0;
        for (Key key : table.keys()) {
            places.put(model + "@@" + index++, key.place());
            text.append('\n');
            lines(key);
            text.append(key.text()).append('\n');
        }
        if (!table.name().isEmpty() && !table.name().equals(model)) {
            text.append("\n@@map(").append(Quoted.text(table.name())).append(")\n");
        }
        table.attributes().forEach(a -> text.append(a).append('\n'));
    }

    private void lines(Said<?> said) {
        said.lines().forEach(line -> text.append("///").append(line).append('\n'));
    }
}
