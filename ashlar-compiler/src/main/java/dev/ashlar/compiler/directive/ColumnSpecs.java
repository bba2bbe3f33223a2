package dev.ashlar.compiler.directive;

import dev.ashlar.compiler.directive.Parameter.Kind;
import java.util.List;
import java.util.Set;

/** What a column holds, and where its values come from. */
final class ColumnSpecs {
    static final List<DirectiveSpec> ALL = List.of(
            new DirectiveSpec(
                    "check",
                    "a check constraint; without `map` its name is derived",
                    Set.of(Place.MODEL, Place.FIELD),
                    List.of(Parameter.required("sql", Kind.TEXT), Parameter.named("map", Kind.NAME)),
                    true,
                    "@check(\"length(title) > 0\", map: \"posts_title_check\")"),
            new DirectiveSpec(
                    "generated",
                    "PostgreSQL computes the column from others of its row; the client only reads it",
                    Set.of(Place.FIELD),
                    List.of(
                            Parameter.required("sql", Kind.TEXT),
                            Parameter.positional("kind", Kind.WORD, "stored", "virtual")),
                    false,
                    "@generated(\"lower(title)\", stored)"),
            new DirectiveSpec(
                    "identity",
                    "numbers the rows as SQL's standard does, in place of a serial; with `always` no statement may give a number",
                    Set.of(Place.FIELD),
                    List.of(
                            Parameter.required("kind", Kind.WORD, "always", "byDefault"),
                            Parameter.named("start", Kind.NUMBER),
                            Parameter.named("increment", Kind.NUMBER),
                            Parameter.named("min", Kind.NUMBER),
                            Parameter.named("max", Kind.NUMBER),
                            Parameter.named("cache", Kind.NUMBER),
                            Parameter.named("cycle", Kind.BOOLEAN)),
                    false,
                    "@identity(always, start: 1000)"),
            new DirectiveSpec(
                    "collation",
                    "how the column's texts are sorted and compared",
                    Set.of(Place.FIELD),
                    List.of(Parameter.required("name", Kind.NAME), Parameter.named("schema", Kind.NAME)),
                    false,
                    "@collation(\"und-x-icu\")"),
            new DirectiveSpec(
                    "domain",
                    "above a field: the column is of that domain; in a comment of its own: a type with checks of its own",
                    Set.of(Place.FIELD, Place.FILE),
                    List.of(
                            Parameter.required("name", Kind.NAME),
                            Parameter.positional("type", Kind.TEXT),
                            Parameter.named("check", Kind.ANY),
                            Parameter.named("notNull", Kind.BOOLEAN),
                            Parameter.named("default", Kind.TEXT),
                            Parameter.named("schema", Kind.NAME)),
                    true,
                    "@domain(email, \"citext\", check: { email_has_at: \"value ~ '@'\" })"),
            new DirectiveSpec(
                    "compositeType",
                    "a type with attributes, for fields of type `Unsupported(\"name\")`",
                    Set.of(Place.FILE),
                    List.of(
                            Parameter.required("name", Kind.NAME),
                            Parameter.required("attributes", Kind.ANY),
                            Parameter.named("schema", Kind.NAME)),
                    true,
                    "@compositeType(address, { street: \"text\", zip: \"text\" })"),
            new DirectiveSpec(
                    "json",
                    "the JSON is read and written as a Java class, by a `JsonCodec` that the application has in a constant",
                    Set.of(Place.FIELD),
                    List.of(Parameter.required("type", Kind.TEXT), Parameter.required("codec", Kind.TEXT)),
                    false,
                    "@json(\"com.acme.Settings\", \"com.acme.AppJson.CODEC\")"),
            new DirectiveSpec(
                    "updatedAt",
                    "a trigger keeps the column of an `@updatedAt` field, whoever writes; the client does not send it",
                    Set.of(Place.FIELD),
                    List.of(Parameter.required("by", Kind.WORD, "database")),
                    false,
                    "@updatedAt(database)"));

    private ColumnSpecs() {}
}
