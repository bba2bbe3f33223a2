package dev.ashlar.compiler.lint.live;

import java.util.List;

final class ShownTables {
    static final List<Shown> ALL = List.of();

    private ShownTables() {}
}
