package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.rule.ForeignKeys;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Whether PostgreSQL finds the rows of one parent without reading the whole table. */
final class ParentIndex {
    private ParentIndex() {}

    static boolean isThere(Model model, Relation.ForeignKey fk, Schema schema) {
        return Keys.isLeading(model, fk.fields())
                || startsWithOwnColumn(model, fk, schema)
                || model.indexes().stream()
                        .anyMatch(index -> isHash(index, fk) || isOfThoseWithParent(index, fk, schema));
    }

    /**
     * Of a key of several columns one is enough when it is this key's alone. What the tenant or another key shares with it
     * ({@code projectId}) stands for half of the table, and an index that starts with it finds no parent.
     */
    private static boolean startsWithOwnColumn(Model model, Relation.ForeignKey fk, Schema schema) {
        Set<String> own = new HashSet<>(fk.fields());
        own.remove(Objects.requireNonNullElse(model.tenantKey(), ""));
        Keys.foreignKeys(model, schema)
                .filter(other -> !other.equals(fk))
                .forEach(other -> own.removeAll(other.fields()));
        return Keys.wholeTableIndexes(model).anyMatch(index -> !index.isEmpty() && own.contains(index.get(0)));
    }

    private static boolean isHash(Index index, Relation.ForeignKey fk) {
        return index.method().equals("hash")
                && index.where() == null
                && Keys.names(index.fields()).equals(fk.fields());
    }

    /** {@code WHERE author_id IS NOT NULL}: whoever looks for a parent looks for no row without one. */
    private static boolean isOfThoseWithParent(Index index, Relation.ForeignKey fk, Schema schema) {
        List<String> names = Keys.names(index.fields());
        int size = fk.fields().size();
        return index.where() != null
                && index.method().equals("btree")
                && names.size() >= size
                && Set.copyOf(names.subList(0, size)).equals(Set.copyOf(fk.fields()))
                && ForeignKeys.columns(fk, schema).stream()
                        .anyMatch(column -> isPresence(index.where(), column.column()));
    }

    private static boolean isPresence(String where, String column) {
        return where.replaceAll("[\"()]", "").strip().equalsIgnoreCase(column + " IS NOT NULL");
    }
}
