package dev.ashlar.tables;

import dev.ashlar.compiler.format.Formatter;
import dev.ashlar.compiler.source.SourceFile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * @param types the enums and the tables' classes, as they are written; a configuration may say another order
     * @param tables one of each class
     */
    public static SchemaText of(
            String name, List<Configuration> configurations, List<Class<?>> types, List<Table> tables) {
        Map<String, Place> places = new HashMap<>();
        Map<Class<?>, Table> byClass = tables.stream().collect(Collectors.toMap(Object::getClass, t -> t));
        String datasource = datasource(configurations);
        List<Reference> references =
                tables.stream().flatMap(t -> Reference.of(t).stream()).toList();
        String text = Stream.concat(
                        settings(configurations),
                        ordered(configurations, types)
                                .map(type -> Optional.ofNullable(byClass.get(type))
                                        .map(table -> TableText.of(table, datasource, references, places))
                                        .orElseGet(() -> EnumText.of(type))))
                .collect(Collectors.joining("\n"));
        return new SchemaText(
                Formatter.format(List.of(new SourceFile(name, text))).get(0), places);
    }

    /** Tables are PostgreSQL's: they need no datasource to say so. */
    private static Stream<String> settings(List<Configuration> configurations) {
        Stream<String> texts = configurations.stream().flatMap(c -> c.texts().stream());
        return configurations.stream().allMatch(c -> c.datasource().isEmpty())
                ? Stream.concat(texts, Stream.of("datasource db {\n  provider = \"postgresql\"\n}\n"))
                : texts;
    }

    private static String datasource(List<Configuration> configurations) {
        return configurations.stream()
                .map(Configuration::datasource)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("db");
    }

    private static Stream<Class<?>> ordered(List<Configuration> configurations, List<Class<?>> types) {
        List<Class<?>> order =
                configurations.stream().flatMap(c -> c.order().stream()).toList();
        return types.stream().sorted(Comparator.comparingInt(type -> {
            int place = order.indexOf(type);
            return place < 0 ? order.size() : place;
        }));
    }
}
