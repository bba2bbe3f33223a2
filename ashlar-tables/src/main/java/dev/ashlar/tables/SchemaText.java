package dev.ashlar.tables;

import dev.ashlar.compiler.format.Formatter;
import dev.ashlar.compiler.source.SourceFile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables as the text of a schema, which the one compiler reads: so that there is one model, one check and one lint.
 *
 * @param places where each was written: {@code Post}, {@code Post.title}, {@code Post@@0}
 */
public record SchemaText(SourceFile file, Map<String, Place> places) {
    public SchemaText {
        places = Map.copyOf(places);
    }

    /** Enums and tables in the order in which they are written, unless a configuration says another. */
    public static SchemaText of(
            String name, List<Configuration> configurations, List<Class<?>> enums, List<Table> tables) {
        Map<String, Place> places = new HashMap<>();
        List<Class<?>> order =
                configurations.stream().flatMap(c -> c.order().stream()).toList();
        String datasource = configurations.stream()
                .filter(Configuration::hasDatasource)
                .map(Configuration::datasource)
                .findFirst()
                .orElse("db");
        String text = Stream.of(
                        configurations.stream().flatMap(c -> c.texts().stream()),
                        enums.stream().sorted(in(order, type -> type)).map(EnumText::of),
                        tables.stream().sorted(in(order, Table::getClass)).map(t -> TableText.of(t, datasource, places)))
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n"));
        return new SchemaText(Formatter.format(List.of(new SourceFile(name, text))).get(0), places);
    }

    private static <T> Comparator<T> in(List<Class<?>> order, Function<T, Class<?>> type) {
        return Comparator.comparingInt(t -> {
            int place = order.indexOf(type.apply(t));
            return place < 0 ? order.size() : place;
        });
    }
}
