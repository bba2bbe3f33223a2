package dev.ashlar.compiler.online.expand;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TypeName;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.diff.EnumChange;
import dev.ashlar.compiler.diff.RenameChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An enum that loses values, which PostgreSQL cannot take from it: its columns get another type, with the values that stay,
 * and that one gets the name in the end.
 *
 * @param wide the type as it is
 * @param narrow as it will be
 */
record NarrowedEnum(EnumType wide, EnumType narrow) {
    /** Those of a catalogue that have columns, and nothing else that knows the type. */
    static List<NarrowedEnum> between(Catalog from, Catalog to) {
        List<NarrowedEnum> all = new ArrayList<>();
        for (EnumType before : from.enums()) {
            Optional<EnumType> after = to.enumType(before.name());
            after.filter(a -> !a.labels().containsAll(before.labels()))
                    .filter(a -> isColumnsAlone(to, a.name()))
                    .ifPresent(a -> all.add(new NarrowedEnum(before, a)));
        }
        return all;
    }

    private static boolean isColumnsAlone(Catalog catalog, TypeName name) {
        boolean used = catalog.tables().stream()
                .anyMatch(t ->
                        t.columns().stream().anyMatch(c -> name.equals(c.type().enumType())));
        Stream<String> others = Stream.concat(
                catalog.routines().functions().stream().map(f -> f.definition()),
                catalog.types().all().stream().map(NamedType::toString));
        return used && others.noneMatch(sql -> Mentions.contains(sql, name.name()));
    }

    private TypeName temporary() {
        return new TypeName(wide.name().schema(), Temporary.name(wide.name().name()));
    }

    /** The catalogue with the columns of the temporary type, beside which the old one is still there. */
    Catalog retyped(Catalog catalog) {
        List<EnumType> enums = new ArrayList<>(catalog.enums());
        enums.add(new EnumType(temporary(), narrow.labels(), narrow.comment()));
        Catalog typed =
                catalog.withTables(catalog.tables().stream().map(this::retyped).toList());
        return RenamedText.of(typed, List.of(new RenameChange.RenameEnum(wide.name(), temporary())))
                .withEnums(enums);
    }

    private Table retyped(Table table) {
        return table.withColumns(table.columns().stream()
                .map(c -> wide.name().equals(c.type().enumType()) ? retyped(c) : c)
                .toList());
    }

    private Column retyped(Column column) {
        ColumnType element = ColumnType.ofEnum(temporary());
        return column.typed(column.type().list() ? element.asList() : element);
    }

    /** Once no column is of the old type. */
    List<Statement> takeName() {
        return Ddl.statements(
                List.of(new EnumChange.DropEnum(wide.name()), new RenameChange.RenameEnum(temporary(), wide.name())));
    }

    Catalog narrowed(Catalog catalog) {
        return catalog.withEnums(catalog.enums().stream()
                .map(e -> e.name().equals(wide.name()) ? narrow : e)
                .toList());
    }
}
