package dev.ashlar.compiler.lint.live;

import java.util.List;

final class ShownServer {
    static final List<Shown> ALL = List.of();

    private ShownServer() {}
}
