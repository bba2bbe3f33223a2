package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Partitioning;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Directive;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What each directive of a schema is about, so that it is found again in a database: the keys of {@link Lines}. */
final class SaidKeys {
    /** The directives that a database can ask for. */
    private static final Set<String> NAMES = Set.of(
            "tenant",
            "check",
            "generated",
            "identity",
            "collation",
            "domain",
            "updatedAt",
            "include",
            "nullsNotDistinct",
            "deferrable",
            "withoutOverlaps",
            "nulls",
            "with",
            "matchFull",
            "period",
            "onDeleteSet",
            "index",
            "unique",
            "exclude",
            "primaryKey",
            "partitionBy",
            "partition",
            "policy",
            "rowSecurity",
            "definition",
            "materialized",
            "trigger");

    private final Map<Span, String> keys = new HashMap<>();
    private final Map<String, Set<String>> byModel = new HashMap<>();

    private SaidKeys() {}

    static SaidKeys of(Schema schema) {
        SaidKeys said = new SaidKeys();
        schema.models().forEach(said::add);
        return said;
    }

    private void add(Model model) {
        byModel.put(model.name(), new HashSet<>());
        model.checks().forEach(c -> add(model, c.span(), "check " + c.constraint()));
        model.constraints().indexes().forEach(i -> add(model, i.span(), "index " + i.name()));
        model.constraints().exclusions().forEach(e -> add(model, e.span(), "exclude " + e.constraint()));
        model.behaviour().triggers().forEach(t -> add(model, t.span(), "trigger " + t.name()));
        model.access().policies().forEach(p -> add(model, p.span(), "policy " + p.name()));
        Partitioning by = model.constraints().partitioning();
        if (by != null) {
            by.partitions().forEach(p -> add(model, p.span(), "partition " + p.table()));
        }
    }

    private void add(Model model, Span span, String key) {
        keys.put(span, key);
        byModel.computeIfAbsent(model.name(), m -> new HashSet<>()).add(key);
    }

    static boolean isOfDatabase(Directive directive) {
        return NAMES.contains(directive.name().text());
    }

    String key(Directive directive) {
        return keys.getOrDefault(directive.span(), directive.name().text());
    }

    /** What the model's directives are about, wherever they stand. */
    Set<String> of(Model model) {
        return byModel.getOrDefault(model.name(), Set.of());
    }
}
