package dev.ashlar.compiler.directive;

import dev.ashlar.compiler.directive.Parameter.Kind;
import java.util.List;
import java.util.Set;

/** Views, functions, triggers, and who owns a table. */
final class RoutineSpecs {
    static final List<DirectiveSpec> ALL = List.of(
            new DirectiveSpec(
                    "definition",
                    "the query of the view, which migrations then make; with the rights of who asks it",
                    Set.of(Place.VIEW),
                    List.of(
                            Parameter.required("sql", Kind.TEXT),
                            Parameter.named("securityInvoker", Kind.BOOLEAN),
                            Parameter.named("checkOption", Kind.WORD, "local", "cascaded")),
                    false,
                    "@definition(\"select id, title from posts where published\")"),
            new DirectiveSpec(
                    "materialized",
                    "the rows of the view are kept, until REFRESH MATERIALIZED VIEW makes them anew",
                    Set.of(Place.VIEW),
                    List.of(),
                    false,
                    "@materialized"),
            new DirectiveSpec(
                    "function",
                    "a function or procedure: the whole statement that creates it",
                    Set.of(Place.FILE),
                    List.of(Parameter.required("sql", Kind.TEXT)),
                    true,
                    "@function(\"create function one() returns int language sql immutable return 1\")"),
            new DirectiveSpec(
                    "trigger",
                    "a function runs when rows are written",
                    Set.of(Place.MODEL, Place.VIEW),
                    List.of(
                            Parameter.required("name", Kind.NAME),
                            Parameter.required("timing", Kind.WORD, "before", "after", "insteadOf"),
                            Parameter.required("events", Kind.WORDS, "insert", "update", "delete", "truncate"),
                            Parameter.named("execute", Kind.TEXT),
                            Parameter.named("forEach", Kind.WORD, "row", "statement"),
                            Parameter.named("of", Kind.FIELDS),
                            Parameter.named("when", Kind.TEXT),
                            Parameter.named("deferrable", Kind.WORD, "immediate", "deferred")),
                    true,
                    "@trigger(\"post_slug\", before, [insert, update], execute: \"slugify_post()\")"));

    private RoutineSpecs() {}
}
