package dev.ashlar.compiler.directive;

import dev.ashlar.compiler.directive.Parameter.Kind;
import java.util.List;
import java.util.Set;

/** Where a thing comes from, and who makes it. */
final class LifecycleSpecs {
    static final List<DirectiveSpec> ALL = List.of(
            new DirectiveSpec(
                    "renamed",
                    "it had this name in the database; the next migration renames it and keeps its rows",
                    Set.of(Place.MODEL, Place.FIELD, Place.ENUM, Place.ENUM_VALUE),
                    List.of(Parameter.required("from", Kind.NAME)),
                    false,
                    "@renamed(full_name)"),
            new DirectiveSpec(
                    "external",
                    "the table is made and changed by somebody else; no migration touches it",
                    Set.of(Place.MODEL),
                    List.of(),
                    false,
                    "@external"));

    private LifecycleSpecs() {}
}
