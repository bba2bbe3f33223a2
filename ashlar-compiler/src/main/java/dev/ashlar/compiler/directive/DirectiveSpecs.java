package dev.ashlar.compiler.directive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final Map<String, DirectiveSpec> BY_NAME =
            ALL.stream().collect(Collectors.toMap(DirectiveSpec::name, Function.identity()));

    private DirectiveSpecs() {}

    public static Optional<DirectiveSpec> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static List<String> names() {
        return NAMES;
    }
}
