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
                    "@external"),
            new DirectiveSpec(
                    Mixins.DECLARED,
                    "fields that several models have in common; the formatter writes them into the models that use it",
                    Set.of(Place.FILE),
                    List.of(Parameter.required("name", Kind.NAME), Parameter.required("fields", Kind.TEXT)),
                    true,
                    "@mixin(Timestamps, \"createdAt DateTime @default(now())\")"),
            new DirectiveSpec(
                    Mixins.USED,
                    "the model has the fields of these mixins",
                    Set.of(Place.MODEL),
                    List.of(Parameter.required("mixins", Kind.NAMES)),
                    false,
                    "@use(Timestamps)"));

    private LifecycleSpecs() {}
}
