package dev.ashlar.compiler.directive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every directive there is. */
public final class DirectiveSpecs {
    public static final List<DirectiveSpec> ALL = Stream.of(
                    LifecycleSpecs.ALL,
                    TenancySpecs.ALL,
                    ColumnSpecs.ALL,
                    KeySpecs.ALL,
                    RoutineSpecs.ALL,
                    SecuritySpecs.ALL)
            .flatMap(List::stream)
            .toList();

    private static final List<String> NAMES =
            ALL.stream().map(DirectiveSpec::name).toList();

    private DirectiveSpecs() {}

    public static Optional<DirectiveSpec> find(String name) {
        return ALL.stream().filter(spec -> spec.name().equals(name)).findFirst();
    }

    public static List<String> names() {
        return NAMES;
    }
}
