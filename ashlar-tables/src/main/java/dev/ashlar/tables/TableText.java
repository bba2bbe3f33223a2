package dev.ashlar.tables;

import java.util.Map;

/** A table as the text of a model; and where each of its parts was written. */
final class TableText {
    private final StringBuilder text = new StringBuilder();
    private final Table table;
    private final String model;
    private final String datasource;
    private final Map<String, Place> places;

    private TableText(Table table, String datasource, Map<String, Place> places) {
        this.table = table;
        this.model = Types.nameOf(table.getClass());
        this.datasource = datasource;
        this.places = places;
    }

    static String of(Table table, String datasource, Map<String, Place> places) {
        return new TableText(table, datasource, places).text();
    }

    private String text() {
        places.put(model, table.place());
        lines(table);
        text.append(table.keyword()).append(' ').append(model).append(" {\n");
        table.parts().forEach(this::part);
        keys();
        return text.append("}\n").toString();
    }

    private void part(Part<?> part) {
        String name = part.fieldName();
        places.put(model + "." + name, part.place());
        lines(part);
        text.append(name).append(' ').append(part.type()).append(' ');
        text.append(part.attributesText(datasource)).append('\n');
        if (part instanceof Column<?> column) {
            reference(column);
        }
    }

    /** The relation that a column's {@code references} means. */
    private void reference(Column<?> column) {
        Column.Reference<?> reference = column.reference();
        if (reference == null) {
            return;
        }
        Column<?> other = reference.column().get();
        String field = column.fieldName();
        String name = field.endsWith("Id") && field.length() > 2 ? field.substring(0, field.length() - 2) : field + "Ref";
        places.put(model + "." + name, column.place());
        Action delete = reference.onDelete();
        text.append(name).append(' ').append(Types.nameOf(other.table().getClass()));
        text.append(column.isRequired() ? "" : "?").append(" @relation(fields: [").append(field);
        text.append("], references: [").append(other.fieldName()).append(']');
        text.append(delete == null ? "" : ", onDelete: " + delete.word()).append(")\n");
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
