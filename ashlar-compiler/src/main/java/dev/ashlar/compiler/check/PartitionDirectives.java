package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Partitioning;
import dev.ashlar.compiler.model.Partitioning.Partition;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.Constant;
import dev.ashlar.compiler.syntax.Expression.NumberLiteral;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code @partitionBy} and {@code @partition}. */
final class PartitionDirectives {
    private static final Map<String, Set<String>> BOUNDS =
            Map.of("RANGE", Set.of("from", "to"), "LIST", Set.of("values"), "HASH", Set.of("modulus", "remainder"));
    private static final Map<String, String> FORMS = Map.of(
            "RANGE", "write `from: [\"2026-01-01\"], to: [\"2026-02-01\"]`, or `default: true`",
            "LIST", "write `values: [\"de\", \"at\"]`, or `default: true`",
            "HASH", "write `modulus: 4, remainder: 0`");

    private final TypedTable table;
    private final DirectiveFields fields;
    private final Findings findings;

    PartitionDirectives(TypedTable table, DirectiveFields fields, Findings findings) {
        this.table = table;
        this.fields = fields;
        this.findings = findings;
    }

    @Nullable
    Partitioning ofModel(List<Said> said) {
        List<Said> partitions = Directives.all(said, "partition");
        Optional<Said> by = Directives.one(said, "partitionBy");
        if (by.isEmpty()) {
            partitions.stream().limit(1).forEach(this::withoutKey);
            return null;
        }
        List<String> key = fields.columns(by.get(), "fields").stream()
                .map(TypedField::name)
                .toList();
        String strategy = by.get().text("strategy").orElseThrow().toUpperCase(Locale.ROOT);
        if (strategy.equals("LIST") && key.size() > 1) {
            error("wrong-arguments", "a list partition has one field", by.get().span(), "name one field");
        }
        reportTwice(partitions);
        return key.isEmpty()
                ? null
                : new Partitioning(
                        strategy,
                        key,
                        partitions.stream()
                                .flatMap(p -> partition(p, strategy, key).stream())
                                .toList(),
                        by.get().span());
    }

    private void withoutKey(Said directive) {
        error(
                "contradictory-directive",
                "`" + table.name() + "` has a partition and no partition key",
                directive.span(),
                "add `/// @partitionBy(range, [createdAt])`");
    }

    private void reportTwice(List<Said> partitions) {
        Map<String, Integer> count = new HashMap<>();
        for (Said partition : partitions) {
            String name = partition.text("name").orElseThrow();
            if (count.merge(name, 1, Integer::sum) == 2) {
                error(
                        "duplicate-constraint",
                        "there are two partitions `" + name + "`",
                        partition.required("name").span(),
                        "give one of them another name");
            }
        }
    }

    private Optional<Partition> partition(Said directive, String strategy, List<String> key) {
        String name = directive.text("name").orElseThrow();
        if (DerivedNames.isTooLong(name)) {
            error(
                    "long-name",
                    "the name is longer than the 63 bytes that PostgreSQL keeps",
                    directive.required("name").span(),
                    "choose a shorter name");
        }
        return bound(directive, strategy, key).map(b -> new Partition(name, b, directive.span()));
    }

    private Optional<String> bound(Said directive, String strategy, List<String> key) {
        Set<String> given = directive.values().keySet().stream()
                .filter(p -> !p.equals("name"))
                .collect(Collectors.toSet());
        if (given.equals(Set.of("default")) && directive.flag("default") && !strategy.equals("HASH")) {
            return Optional.of("DEFAULT");
        }
        if (!given.equals(BOUNDS.get(strategy))) {
            return wrong(strategy, directive.span());
        }
        return switch (strategy) {
            case "RANGE" ->
                values(directive, "from", strategy, key.size())
                        .flatMap(from -> values(directive, "to", strategy, key.size())
                                .map(to -> "FOR VALUES FROM (" + from + ") TO (" + to + ")"));
            case "LIST" -> values(directive, "values", strategy, 0).map(v -> "FOR VALUES IN (" + v + ")");
            default -> hash(directive);
        };
    }

    private Optional<String> hash(Said directive) {
        long modulus = Long.parseLong(directive.text("modulus").orElseThrow());
        long remainder = Long.parseLong(directive.text("remainder").orElseThrow());
        if (modulus < 1 || remainder < 0 || remainder >= modulus) {
            error(
                    "wrong-arguments",
                    "the remainder is from 0 to one less than the modulus",
                    directive.required("remainder").span(),
                    "write `modulus: 4, remainder: 0` to `modulus: 4, remainder: 3`");
            return Optional.empty();
        }
        return Optional.of("FOR VALUES WITH (modulus " + modulus + ", remainder " + remainder + ")");
    }

    /**
     * @param count how many there must be; 0 for any number
     */
    private Optional<String> values(Said directive, String parameter, String strategy, int count) {
        Expression value = directive.required(parameter);
        List<Expression> elements = Values.elements(value);
        boolean fits = count == 0 ? !elements.isEmpty() : elements.size() == count;
        if (!fits || elements.stream().anyMatch(e -> literal(e) == null)) {
            return wrong(strategy, value.span());
        }
        return Optional.of(elements.stream().map(PartitionDirectives::literal).collect(Collectors.joining(", ")));
    }

    private static @Nullable String literal(Expression value) {
        if (value instanceof StringLiteral text) {
            return "'" + text.value().replace("'", "''") + "'";
        }
        if (value instanceof NumberLiteral number) {
            return number.text();
        }
        boolean word = value instanceof Constant c && c.text().matches("(?i)minvalue|maxvalue|null|true|false");
        return word ? ((Constant) value).text().toUpperCase(Locale.ROOT) : null;
    }

    private Optional<String> wrong(String strategy, Span span) {
        error(
                "wrong-arguments",
                "this does not say which rows of a table that is partitioned by " + strategy.toLowerCase(Locale.ROOT)
                        + " the partition holds",
                span,
                FORMS.getOrDefault(strategy, ""));
        return Optional.empty();
    }

    private void error(String code, String message, Span span, String help) {
        findings.error(code, message, span, help);
    }
}
