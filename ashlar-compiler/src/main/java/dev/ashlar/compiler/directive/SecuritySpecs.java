package dev.ashlar.compiler.directive;

import java.util.List;

/** Roles, grants and policies. */
final class SecuritySpecs {
    static final List<DirectiveSpec> ALL = List.of();

    private SecuritySpecs() {}
}
