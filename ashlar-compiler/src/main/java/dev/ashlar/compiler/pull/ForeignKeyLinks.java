package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.model.ReferentialAction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions about a foreign key that its two relation fields answer. */
final class ForeignKeyLinks {
    private final Catalog catalog;
    private final Names names;

    ForeignKeyLinks(Catalog catalog, Names names) {
        this.catalog = catalog;
        this.names = names;
    }

    /**
     * Whether the language can say the key: the types of its columns agree on both sides, and what it refers to is a
     * unique key over every row.
     */
    boolean isSayable(Table child, ForeignKey key) {
        Optional<Table> parent = catalog.table(key.referencedTable());
        return parent.isPresent()
                && isUnique(parent.get(), key.referencedColumns())
                && IntStream.range(0, key.columns().size())
                        .allMatch(i -> sameType(
                                column(child, key.columns().get(i)),
                                column(parent.get(), key.referencedColumns().get(i))));
    }

    private boolean sameType(Column left, Column right) {
        PulledType a = PulledType.of(left.type(), names);
        PulledType b = PulledType.of(right.type(), names);
        return a.text().equals(b.text()) && left.type().list() == right.type().list();
    }

    /** Whether a parent row has one child at most. */
    boolean isToOne(Table child, ForeignKey key) {
        return isUnique(child, key.columns());
    }

    static boolean isOptional(Table child, ForeignKey key) {
        return key.columns().stream().anyMatch(c -> !column(child, c).notNull());
    }

    /** {@code fields: [authorId], references: [id]} and what differs from the language's own choice. */
    String arguments(Table child, ForeignKey key) {
        boolean optional = isOptional(child, key);
        ReferentialAction usual = optional ? ReferentialAction.SET_NULL : ReferentialAction.RESTRICT;
        StringBuilder out = new StringBuilder("fields: ")
                .append(SchemaText.list(names.fields(child.name(), key.columns())))
                .append(", references: ")
                .append(SchemaText.list(names.fields(key.referencedTable(), key.referencedColumns())));
        if (key.onDelete() != usual || !key.options().onDeleteSet().isEmpty()) {
            out.append(", onDelete: ").append(key.onDelete().keyword());
        }
        if (key.onUpdate() != ReferentialAction.CASCADE) {
            out.append(", onUpdate: ").append(key.onUpdate().keyword());
        }
        String derived = KeyText.foreignKeyName(child.name(), key.columns());
        return key.name().equals(derived)
                ? out.toString()
                : out.append(", map: ").append(SchemaText.quoted(key.name())).toString();
    }

    private boolean isUnique(Table table, List<String> columns) {
        Stream<List<String>> primary = Stream.ofNullable(table.primaryKey())
                .filter(k -> !names.isAbove(table, k))
                .map(PrimaryKey::columns);
        Stream<List<String>> unique = table.indexes().stream()
                .filter(i -> i.unique() && i.predicate() == null && names.form(table.name(), i) != KeyForm.ABOVE)
                .map(i -> i.keys().stream().map(IndexKey::name).toList());
        return Stream.concat(primary, unique)
                .anyMatch(key -> key.size() == columns.size() && Set.copyOf(key).equals(Set.copyOf(columns)));
    }

    static Column column(Table table, String name) {
        return table.column(name).orElseThrow();
    }
}
