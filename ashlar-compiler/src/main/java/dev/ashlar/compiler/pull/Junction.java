package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.model.ReferentialAction;
import java.util.List;
import java.util.Optional;

/**
 * The table of an implicit many-to-many relation: {@code _PostToTag} with the columns A and B, as Prisma makes it.
 *
 * @param a the table that column A refers to
 */
record Junction(TableName table, TableName a, TableName b) {
    private static final List<String> COLUMNS = List.of("A", "B");

    /** Empty when the table is an ordinary one, or its two models do not come in the order that the language prescribes. */
    static Optional<Junction> of(Table table, Catalog catalog, Names names) {
        if (!table.name().name().startsWith("_") || !isShaped(table)) {
            return Optional.empty();
        }
        Optional<TableName> a = target(table, "A", catalog);
        Optional<TableName> b = target(table, "B", catalog);
        return a.isPresent() && b.isPresent() && names.model(a.get()).compareTo(names.model(b.get())) <= 0
                ? Optional.of(new Junction(table.name(), a.get(), b.get()))
                : Optional.empty();
    }

    /** The relation's name: the table's without its first character. */
    String relation() {
        return table.name().substring(1);
    }

    private static boolean isShaped(Table table) {
        PrimaryKey key = table.primaryKey();
        return table.columns().stream().map(Column::name).toList().equals(COLUMNS)
                && table.columns().stream().allMatch(c -> c.notNull() && c.defaultValue() == null)
                && key != null
                && key.name().equals(table.name().name() + "_AB_pkey")
                && key.columns().equals(COLUMNS)
                && table.indexes().size() == 1
                && table.index(table.name().name() + "_B_index")
                        .filter(i -> i.keys().equals(List.of(IndexKey.column("B"))) && !i.unique())
                        .isPresent()
                && table.foreignKeys().size() == 2;
    }

    private static Optional<TableName> target(Table table, String column, Catalog catalog) {
        return table.foreignKeys().stream()
                .filter(k -> k.name().equals(table.name().name() + "_" + column + "_fkey"))
                .filter(k -> k.columns().equals(List.of(column)))
                .filter(k -> k.onDelete() == ReferentialAction.CASCADE && k.onUpdate() == ReferentialAction.CASCADE)
                .filter(k -> isOnlyId(k, catalog))
                .map(ForeignKey::referencedTable)
                .findFirst();
    }

    private static boolean isOnlyId(ForeignKey key, Catalog catalog) {
        return catalog.table(key.referencedTable())
                .map(Table::primaryKey)
                .filter(p -> p.columns().equals(key.referencedColumns()))
                .isPresent();
    }
}
