package dev.ashlar.compiler.directive;

import java.util.List;

/** Keys, indexes, constraints between rows, and partitions. */
final class KeySpecs {
    static final List<DirectiveSpec> ALL = List.of();

    private KeySpecs() {}
}
