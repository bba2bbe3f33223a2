package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Arity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings the two sides of every relation together. */
final class Pairs {
    private static final Comparator<LinkDraft> ORDER =
            Comparator.comparing(LinkDraft::model).thenComparing(LinkDraft::name);

    private final Map<String, TableDraft> tables;

    private final Map<Way, List<LinkDraft>> byWay = new HashMap<>();

    private Pairs(List<TableDraft> tables) {
        this.tables = tables.stream().collect(Collectors.toMap(TableDraft::name, Function.identity()));
        for (TableDraft table : tables) {
            for (LinkDraft link : table.links()) {
                byWay.computeIfAbsent(new Way(link.model(), link.target()), way -> new ArrayList<>(1))
                        .add(link);
            }
        }
    }

    /** From one model to another: half of a schema may lead to one. */
    private record Way(String from, String to) {}

    /** Each relation once, in the order of the fields. */
    static List<Pair> of(List<TableDraft> tables) {
        Pairs pairs = new Pairs(tables);
        return tables.stream()
                .flatMap(table -> table.links().stream())
                .map(pairs::pair)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The relation of which this field is the first side to be met; empty when the other side tells of it. */
    private Optional<Pair> pair(LinkDraft link) {
        LinkDraft other = opposite(link);
        if (other == null) {
            return Optional.of(alone(link));
        }
        if (link.arity() == Arity.LIST && other.arity() == Arity.LIST) {
            return isFirst(link, other) ? Optional.of(new Pair.ManyToMany(link, other)) : Optional.empty();
        }
        if (link.arity() == Arity.LIST) {
            return Optional.empty();
        }
        if (other.arity() == Arity.LIST) {
            return Optional.of(new Pair.Inline(link, other, false));
        }
        return isForward(link, other) ? Optional.of(new Pair.Inline(link, other, true)) : Optional.empty();
    }

    private Pair alone(LinkDraft link) {
        if (link.arity() == Arity.LIST) {
            return new Pair.Inline(null, link, false);
        }
        List<String> fields = link.fields();
        boolean unique = fields != null
                && table(link.model()).indexes().stream()
                        .anyMatch(key -> key.isUnique() && key.fields().equals(fields));
        return new Pair.Inline(link, null, unique);
    }

    /** Of two sides that are both no lists, the one that has the key: the required one, then the one with the fields. */
    private static boolean isForward(LinkDraft link, LinkDraft other) {
        if (link.arity() != other.arity()) {
            return link.arity() == Arity.REQUIRED;
        }
        if (link.arity() == Arity.OPTIONAL && (link.fields() != null || other.fields() != null)) {
            return link.fields() != null;
        }
        return isFirst(link, other);
    }

    private static boolean isFirst(LinkDraft link, LinkDraft other) {
        return ORDER.compare(link, other) <= 0;
    }

    private @Nullable LinkDraft opposite(LinkDraft link) {
        for (LinkDraft other : byWay.getOrDefault(new Way(link.target(), link.model()), List.of())) {
            boolean same = link.isSelf() && other.name().equals(link.name());
            if (!same && Objects.equals(other.relation(), link.relation())) {
                return other;
            }
        }
        return null;
    }

    private TableDraft table(String name) {
        return Objects.requireNonNull(tables.get(name));
    }
}
