package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The indexes of one table. */
final class IndexDiff {
    private final Table from;
    private final Table to;
    private final TableName table;
    private final Steps steps;
    private final Altered altered;

    IndexDiff(Table from, Table to, Steps steps, Altered altered) {
        this.from = from;
        this.to = to;
        this.table = to.name();
        this.steps = steps;
        this.altered = altered;
    }

    void run() {
        List<Index> missing =
                new ArrayList<>(to.indexes().stream().filter(i -> !stays(i)).toList());
        for (Index index : from.indexes()) {
            Optional<Index> wanted = to.index(index.name());
            if (wanted.filter(this::stays).isPresent()) {
                wanted.ifPresent(i -> mark(index, i));
                continue;
            }
            if (wanted.isEmpty() && !canSay(index)) {
                continue;
            }
            Optional<Index> renamed =
                    missing.stream().filter(i -> isRename(index, i)).findFirst();
            renamed.ifPresentOrElse(i -> rename(index, i), () -> drop(index));
            renamed.ifPresent(missing::remove);
        }
        missing.forEach(this::create);
    }

    private void create(Index index) {
        steps.add(Phase.CREATE_INDEXES, new IndexChange.CreateIndex(table, index));
        if (index.options().declared()) {
            steps.add(Phase.COMMENTS, new IndexChange.MarkIndex(table, index, true));
        }
    }

    private void mark(Index before, Index after) {
        if (before.options().declared() != after.options().declared()) {
            steps.add(
                    Phase.COMMENTS,
                    new IndexChange.MarkIndex(table, after, after.options().declared()));
        }
    }

    /** Whether the index is there already and survives the changes of its columns. */
    private boolean stays(Index wanted) {
        return from.index(wanted.name())
                .filter(i -> same(i, wanted) && survives(i))
                .isPresent();
    }

    private boolean isRename(Index before, Index after) {
        return from.index(after.name()).isEmpty()
                && to.index(before.name()).isEmpty()
                && same(before, after)
                && survives(before);
    }

    private void rename(Index before, Index after) {
        steps.add(Phase.RENAMES, new IndexChange.RenameIndex(table, before.name(), after.name()));
        mark(before, after);
    }

    private void drop(Index index) {
        steps.add(Phase.DROP_INDEXES, new IndexChange.DropIndex(table, index));
    }

    /** The language has no word for an index over an expression: one that no directive declares is made by hand. */
    private static boolean canSay(Index index) {
        boolean plain = index.keys().stream().noneMatch(IndexKey::expression);
        return plain || index.options().declared();
    }

    /** PostgreSQL rebuilds a plain btree by itself when a column gets another type. */
    private boolean survives(Index index) {
        List<String> columns = columns(index);
        if (altered.anyReplaced(table, columns)) {
            return false;
        }
        boolean plain = index.method().equals("btree")
                && index.keys().stream().allMatch(k -> k.operatorClass() == null && !k.expression());
        boolean mentioned = expressions(index).anyMatch(sql -> altered.mentionedIn(table, sql));
        return !mentioned && (plain || !altered.anyRetyped(table, columns));
    }

    private static List<String> columns(Index index) {
        return Stream.concat(index.keys().stream().map(IndexKey::name), index.include().stream())
                .toList();
    }

    private static Stream<String> expressions(Index index) {
        Stream<String> keys = index.keys().stream().filter(IndexKey::expression).map(IndexKey::name);
        return Stream.concat(keys, Stream.ofNullable(index.predicate()));
    }

    /**
     * What no directive shaped, before or after, is compared as far as the language goes: INCLUDE, NULLS NOT DISTINCT and
     * the place of nulls only where they are asked for.
     */
    private static boolean same(Index before, Index after) {
        boolean declared = before.options().declared() || after.options().declared();
        return declared ? sameInAll(before, after) : sameAsFarAsAsked(before, after);
    }

    private static boolean sameInAll(Index before, Index after) {
        return before.unique() == after.unique()
                && before.method().equals(after.method())
                && before.keys().equals(after.keys())
                && before.include().equals(after.include())
                && Objects.equals(before.predicate(), after.predicate())
                && before.nullsNotDistinct() == after.nullsNotDistinct()
                && before.options().undeclared().equals(after.options().undeclared());
    }

    private static boolean sameAsFarAsAsked(Index before, Index after) {
        return before.unique() == after.unique()
                && before.options().valid() == after.options().valid()
                && before.method().equals(after.method())
                && Objects.equals(before.predicate(), after.predicate())
                && (after.include().isEmpty() || before.include().equals(after.include()))
                && (!after.nullsNotDistinct() || before.nullsNotDistinct())
                && sameKeys(before.keys(), after.keys());
    }

    private static boolean sameKeys(List<IndexKey> before, List<IndexKey> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!sameKey(before.get(i), after.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameKey(IndexKey before, IndexKey after) {
        boolean nullsAskedFor = after.nullsFirst() != after.descending();
        return before.name().equals(after.name())
                && before.expression() == after.expression()
                && before.descending() == after.descending()
                && (!nullsAskedFor || before.nullsFirst() == after.nullsFirst())
                && Objects.equals(before.operatorClass(), after.operatorClass());
    }
}
