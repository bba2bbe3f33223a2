package dev.ashlar.compiler.directive;

import dev.ashlar.compiler.directive.Parameter.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Keys, indexes, constraints between rows, and partitions. */
final class KeySpecs {
    private static final Set<Place> KEYS = Set.of(Place.KEY, Place.FIELD);
    private static final Set<Place> MODEL = Set.of(Place.MODEL);

    /** What a key or an index of Prisma's language lacks. */
    private static final List<DirectiveSpec> OF_KEYS = List.of(
            new DirectiveSpec(
                    "include",
                    "columns that the index only carries, so that a query finds them without the table (INCLUDE)",
                    KEYS,
                    List.of(Parameter.required("fields", Kind.FIELDS)),
                    false,
                    "@include([title, status])"),
            new DirectiveSpec(
                    "nullsNotDistinct",
                    "at most one row without a value (NULLS NOT DISTINCT)",
                    KEYS,
                    List.of(),
                    false,
                    "@nullsNotDistinct"),
            new DirectiveSpec(
                    "deferrable",
                    "a constraint that a transaction may break in between, and that is checked at its end",
                    Set.of(Place.KEY, Place.FIELD, Place.RELATION),
                    List.of(Parameter.positional("initially", Kind.WORD, "immediate", "deferred")),
                    false,
                    "@deferrable(initially: deferred)"),
            new DirectiveSpec(
                    "withoutOverlaps",
                    "the last field is a range, and no two rows with the same other fields share a moment of it",
                    Set.of(Place.KEY),
                    List.of(),
                    false,
                    "@withoutOverlaps"),
            new DirectiveSpec(
                    "nulls",
                    "where rows without a value stand in the index; without fields it is about all of them",
                    Set.of(Place.KEY),
                    List.of(
                            Parameter.required("place", Kind.WORD, "first", "last"),
                            Parameter.positional("fields", Kind.FIELDS)),
                    false,
                    "@nulls(last, [publishedAt])"),
            new DirectiveSpec(
                    "with",
                    "storage parameters of the index",
                    KEYS,
                    List.of(
                            Parameter.named("fillfactor", Kind.NUMBER),
                            Parameter.named("deduplicateItems", Kind.BOOLEAN),
                            Parameter.named("fastupdate", Kind.BOOLEAN),
                            Parameter.named("pagesPerRange", Kind.NUMBER),
                            Parameter.named("autosummarize", Kind.BOOLEAN)),
                    false,
                    "@with(fillfactor: 70)"));

    private static final List<DirectiveSpec> OF_RELATIONS = List.of(
            new DirectiveSpec(
                    "matchFull",
                    "all fields of the foreign key are empty, or none (MATCH FULL)",
                    Set.of(Place.RELATION),
                    List.of(),
                    false,
                    "@matchFull"),
            new DirectiveSpec(
                    "period",
                    "the last field of the foreign key is a range that rows of the other table must cover (PERIOD)",
                    Set.of(Place.RELATION),
                    List.of(),
                    false,
                    "@period"),
            new DirectiveSpec(
                    "onDeleteSet",
                    "the fields that `onDelete: SetNull` or `SetDefault` changes; the others stay",
                    Set.of(Place.RELATION),
                    List.of(Parameter.required("fields", Kind.FIELDS)),
                    false,
                    "@onDeleteSet([authorId])"));

    private static final List<DirectiveSpec> OF_MODELS = List.of(
            new DirectiveSpec(
                    "index",
                    "an index that `@@index` has no words for: over expressions, of another method",
                    Set.of(Place.MODEL, Place.VIEW),
                    List.of(
                            Parameter.required("keys", Kind.KEYS),
                            Parameter.named("using", Kind.WORD),
                            Parameter.named("include", Kind.FIELDS),
                            Parameter.named("where", Kind.TEXT),
                            Parameter.named("with", Kind.TEXTS),
                            Parameter.named("map", Kind.NAME)),
                    true,
                    "@index([raw(\"lower(email)\"), createdAt(sort: Desc, nulls: Last)], where: \"deleted_at IS NULL\")"),
            new DirectiveSpec(
                    "unique",
                    "a unique index that `@@unique` has no words for",
                    Set.of(Place.MODEL, Place.VIEW),
                    List.of(
                            Parameter.required("keys", Kind.KEYS),
                            Parameter.named("include", Kind.FIELDS),
                            Parameter.named("where", Kind.TEXT),
                            Parameter.named("nullsNotDistinct", Kind.BOOLEAN),
                            Parameter.named("deferrable", Kind.WORD, "immediate", "deferred"),
                            Parameter.named("withoutOverlaps", Kind.BOOLEAN),
                            Parameter.named("with", Kind.TEXTS),
                            Parameter.named("map", Kind.NAME)),
                    true,
                    "@unique([raw(\"lower(email)\")])"),
            new DirectiveSpec(
                    "exclude",
                    "no two rows for which all the operators are true (EXCLUDE)",
                    MODEL,
                    List.of(
                            Parameter.required("keys", Kind.KEYS),
                            Parameter.named("using", Kind.WORD),
                            Parameter.named("where", Kind.TEXT),
                            Parameter.named("deferrable", Kind.WORD, "immediate", "deferred"),
                            Parameter.named("map", Kind.NAME)),
                    true,
                    "@exclude([roomId(with: \"=\"), during(with: \"&&\")])"),
            new DirectiveSpec(
                    "primaryKey",
                    "the primary key, where `@@id` cannot name its fields because one is a range",
                    MODEL,
                    List.of(
                            Parameter.required("fields", Kind.FIELDS),
                            Parameter.named("withoutOverlaps", Kind.BOOLEAN),
                            Parameter.named("include", Kind.FIELDS),
                            Parameter.named("deferrable", Kind.WORD, "immediate", "deferred"),
                            Parameter.named("map", Kind.NAME)),
                    false,
                    "@primaryKey([roomId, during], withoutOverlaps: true)"));

    private static final List<DirectiveSpec> OF_PARTITIONS = List.of(
            new DirectiveSpec(
                    "partitionBy",
                    "the table is cut into partitions by these fields",
                    MODEL,
                    List.of(
                            Parameter.required("strategy", Kind.WORD, "range", "list", "hash"),
                            Parameter.required("fields", Kind.FIELDS)),
                    false,
                    "@partitionBy(range, [createdAt])"),
            new DirectiveSpec(
                    "partition",
                    "one partition; those that a job makes need none",
                    MODEL,
                    List.of(
                            Parameter.required("name", Kind.NAME),
                            Parameter.named("from", Kind.ANY),
                            Parameter.named("to", Kind.ANY),
                            Parameter.named("values", Kind.ANY),
                            Parameter.named("modulus", Kind.NUMBER),
                            Parameter.named("remainder", Kind.NUMBER),
                            Parameter.named("default", Kind.BOOLEAN)),
                    true,
                    "@partition(\"events_2026_01\", from: [\"2026-01-01\"], to: [\"2026-02-01\"])"));

    static final List<DirectiveSpec> ALL = Stream.of(OF_KEYS, OF_RELATIONS, OF_MODELS, OF_PARTITIONS)
            .flatMap(List::stream)
            .toList();

    private KeySpecs() {}
}
