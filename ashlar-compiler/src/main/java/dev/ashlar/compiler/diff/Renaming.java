package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A catalogue as it is once its things have their new names. Expressions keep their text, although PostgreSQL would print
 * the new names in them: what mentions a renamed thing is then made anew, which is safe.
 */
final class Renaming implements RenameChange.Cases<Boolean> {
    private final Catalog to;
    private Catalog from;
    private final List<RenameChange> made = new ArrayList<>();

    private Renaming(Catalog from, Catalog to) {
        this.from = from;
        this.to = to;
    }

    /**
     * @param renamed the catalogue with its new names
     * @param changes the renames that had something to rename
     */
    record Result(Catalog renamed, List<RenameChange> changes) {}

    static Result of(Catalog from, Catalog to, List<RenameChange> renames) {
        Renaming renaming = new Renaming(from, to);
        for (RenameChange rename : renames) {
            if (rename.match(renaming)) {
                renaming.made.add(rename);
            }
        }
        return new Result(renaming.from, List.copyOf(renaming.made));
    }

    @Override
    public Boolean renameTable(RenameChange.RenameTable change) {
        boolean possible = from.table(change.from()).isPresent()
                && from.table(change.to()).isEmpty()
                && to.table(change.to()).isPresent();
        if (possible) {
            tables(t -> withForeignKeys(
                    t.name().equals(change.from()) ? t.withName(change.to()) : t,
                    k -> k.referencedTable().equals(change.from())
                            ? k.referring(change.to(), k.referencedColumns())
                            : k));
        }
        return possible;
    }

    @Override
    public Boolean renameColumn(RenameChange.RenameColumn change) {
        boolean possible = from.table(change.table())
                        .filter(t -> t.column(change.from()).isPresent()
                                && t.column(change.to()).isEmpty())
                        .isPresent()
                && to.table(change.table()).flatMap(t -> t.column(change.to())).isPresent();
        if (possible) {
            UnaryOperator<String> rename = c -> c.equals(change.from()) ? change.to() : c;
            tables(t -> withForeignKeys(
                    t.name().equals(change.table()) ? withColumns(t, rename) : t,
                    k -> k.referencedTable().equals(change.table())
                            ? k.referring(k.referencedTable(), all(k.referencedColumns(), rename))
                            : k));
        }
        return possible;
    }

    @Override
    public Boolean renameEnum(RenameChange.RenameEnum change) {
        boolean possible = from.enumType(change.from()).isPresent()
                && from.enumType(change.to()).isEmpty()
                && to.enumType(change.to()).isPresent();
        if (possible) {
            enums(e -> e.name().equals(change.from()) ? new EnumType(change.to(), e.labels(), e.comment()) : e);
            tables(t -> withColumnTypes(t, change.from(), change.to()));
        }
        return possible;
    }

    @Override
    public Boolean renameEnumValue(RenameChange.RenameEnumValue change) {
        boolean possible = from.enumType(change.type())
                        .filter(e -> e.labels().contains(change.from())
                                && !e.labels().contains(change.to()))
                        .isPresent()
                && to.enumType(change.type())
                        .filter(e -> e.labels().contains(change.to()))
                        .isPresent();
        if (possible) {
            enums(e -> e.name().equals(change.type())
                    ? new EnumType(
                            e.name(), all(e.labels(), l -> l.equals(change.from()) ? change.to() : l), e.comment())
                    : e);
        }
        return possible;
    }

    private void tables(UnaryOperator<Table> change) {
        from = from.withTables(from.tables().stream().map(change).toList());
    }

    private void enums(UnaryOperator<EnumType> change) {
        from = from.withEnums(from.enums().stream().map(change).toList());
    }

    private static Table withForeignKeys(Table table, UnaryOperator<ForeignKey> change) {
        return table.withForeignKeys(table.foreignKeys().stream().map(change).toList());
    }

    private static Table withColumns(Table table, UnaryOperator<String> rename) {
        PrimaryKey key = table.primaryKey();
        return table.withColumns(table.columns().stream()
                        .map(c -> c.named(rename.apply(c.name())))
                        .toList())
                .withPrimaryKey(key == null ? null : key.over(all(key.columns(), rename)))
                .withIndexes(table.indexes().stream()
                        .map(i -> withColumns(i, rename))
                        .toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .map(k -> k.over(all(k.columns(), rename)))
                        .toList());
    }

    private static Index withColumns(Index index, UnaryOperator<String> rename) {
        return index.over(
                index.keys().stream()
                        .map(k -> k.expression() ? k : renamed(k, rename))
                        .toList(),
                all(index.include(), rename));
    }

    private static IndexKey renamed(IndexKey key, UnaryOperator<String> rename) {
        return key.named(rename.apply(key.name()));
    }

    private static Table withColumnTypes(Table table, TypeName before, TypeName after) {
        return table.withColumns(table.columns().stream()
                .map(c -> before.equals(c.type().enumType()) ? c.typed(renamed(c.type(), after)) : c)
                .toList());
    }

    private static ColumnType renamed(ColumnType type, TypeName name) {
        ColumnType element = ColumnType.ofEnum(name);
        return type.list() ? element.asList() : element;
    }

    private static List<String> all(List<String> names, UnaryOperator<String> rename) {
        return names.stream().map(rename).toList();
    }
}
