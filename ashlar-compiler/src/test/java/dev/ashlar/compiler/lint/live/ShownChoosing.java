package dev.ashlar.compiler.lint.live;

import java.util.List;

final class ShownChoosing {
    static final List<Shown> ALL = List.of();

    private ShownChoosing() {}
}
