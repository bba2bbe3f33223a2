package dev.ashlar.tables;

import dev.ashlar.compiler.format.Formatter;
import dev.ashlar.compiler.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Tables as the text of a schema, which the one compiler reads: so that there is one model, one check and one lint.
 *
 * @param places where each was written: {@code Post}, {@code Post.title}, {@code Post@@0}
 */
public record SchemaText(SourceFile file, Map<String, Place> places) {
    public SchemaText {
        places = Map.copyOf(places);
    }

    public static SchemaText of(
            String name, List<Configuration> configurations, List<Class<?>> enums, List<Table> tables) {
        StringBuilder text = new StringBuilder();
        Map<String, Place> places = new HashMap<>();
        configurations.stream().flatMap(c -> c.texts().stream()).forEach(t -> text.append(t).append('\n'));
        if (text.indexOf("datasource ") < 0) {
            text.append("datasource db {\n  provider = \"postgresql\"\n}\n\n");
        }
        enums.forEach(e -> text.append(EnumText.of(e)).append('\n'));
        tables.forEach(t -> table(text, places, t));
        return new SchemaText(Formatter.format(List.of(new SourceFile(name, text.toString()))).get(0), places);
    }

    private static void table(StringBuilder text, Map<String, Place> places, Table table) {
        String model = Types.nameOf(table.getClass());
        places.put(model, table.place());
        lines(text, table);
        text.append(table.keyword()).append(' ').append(model).append(" {\n");
        for (Part<?> part : table.parts()) {
            String name = part.fieldName();
            places.put(model + "." + name, part.place());
            lines(text, part);
            text.append(name).append(' ').append(part.type()).append(' ').append(part.attributesText()).append('\n');
            if (part instanceof Column<?> column) {
                reference(text, places, model, column);
            }
        }
        keys(text, places, model, table);
        text.append("}\n\n");
    }

    private static void reference(StringBuilder text, Map<String, Place> places, String model, Column<?> column) {
        Supplier<? extends Column<?>> target = column.target();
        if (target == null) {
            return;
        }
        Column<?> other = target.get();
        String field = column.fieldName();
        String name = field.endsWith("Id") && field.length() > 2 ? field.substring(0, field.length() - 2) : field + "Ref";
        places.put(model + "." + name, column.place());
        Action delete = column.onDelete();
        text.append(name).append(' ').append(Types.nameOf(other.table().getClass()));
        text.append(column.isRequired() ? "" : "?").append(" @relation(fields: [").append(field);
        text.append("], references: [").append(other.fieldName()).append(']');
        text.append(delete == null ? "" : ", onDelete: " + delete.word()).append(")\n");
    }

    private static void keys(StringBuilder text, Map<String, Place> places, String model, Table table) {
        int index = 0;
        for (Key key : table.keys()) {
            places.put(model + "@@" + index++, key.place());
            text.append('\n');
            lines(text, key);
            text.append(key.text()).append('\n');
        }
        if (!table.name().isEmpty() && !table.name().equals(model)) {
            text.append("\n@@map(").append(Quoted.text(table.name())).append(")\n");
        }
        table.attributes().forEach(a -> text.append(a).append('\n'));
    }

    private static void lines(StringBuilder text, Said<?> said) {
        said.lines().forEach(line -> text.append("///").append(line).append('\n'));
    }
}
