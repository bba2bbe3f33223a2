package dev.ashlar.compiler.directive;

import java.util.List;

/** Views, functions, triggers, and who owns a table. */
final class RoutineSpecs {
    static final List<DirectiveSpec> ALL = List.of();

    private RoutineSpecs() {}
}
