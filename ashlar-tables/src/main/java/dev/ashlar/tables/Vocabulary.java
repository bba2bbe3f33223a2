package dev.ashlar.tables;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes that a person's calls go through before they are noted. */
final class Vocabulary {
    private static final Set<String> CLASSES = Stream.of(
                    Place.class,
                    Said.class,
                    Part.class,
                    Table.class,
                    View.class,
                    Types.class,
                    Column.class,
                    Relation.class,
                    Key.class,
                    Written.class,
                    Configuration.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    private Vocabulary() {}

    static boolean holds(String className) {
        return CLASSES.contains(className);
    }
}
