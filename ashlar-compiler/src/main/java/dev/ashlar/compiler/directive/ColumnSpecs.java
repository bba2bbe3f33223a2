package dev.ashlar.compiler.directive;

import dev.ashlar.compiler.directive.Parameter.Kind;
import java.util.List;
import java.util.Set;

/** What a column holds, and where its values come from. */
final class ColumnSpecs {
    static final List<DirectiveSpec> ALL = List.of(new DirectiveSpec(
            "check",
            "a check constraint; without `map` its name is derived",
            Set.of(Place.MODEL),
            List.of(Parameter.required("sql", Kind.TEXT), Parameter.named("map", Kind.NAME)),
            true,
            "@check(\"length(title) > 0\", map: \"posts_title_check\")"));

    private ColumnSpecs() {}
}
