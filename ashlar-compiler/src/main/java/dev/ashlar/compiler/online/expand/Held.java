package dev.ashlar.compiler.online.expand;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.TypeName;
import dev.ashlar.compiler.catalog.View;
import dev.ashlar.compiler.diff.RenameChange;
import java.util.ArrayList;
import java.util.List;

/** What running clients must have stopped to use before it goes, by the names that they know. */
final class Held {
    private final Catalog from;
    private final Claims.Found found;
    private final Catalog to;
    private final List<String> names = new ArrayList<>();

    Held(Catalog from, Claims.Found found, Catalog to) {
        this.from = from;
        this.found = found;
        this.to = to;
    }

    List<String> names() {
        found.renames().forEach(this::renamed);
        from.tables().forEach(this::table);
        Middle.keptViews(from, to).stream()
                .filter(View::declared)
                .forEach(v -> names.add(v.name().toString()));
        from.enums().forEach(this::labels);
        return names.stream().distinct().toList();
    }

    private void renamed(RenameChange rename) {
        if (rename instanceof RenameChange.RenameTable table) {
            names.add(table.from().toString());
        } else if (rename instanceof RenameChange.RenameEnum type) {
            names.add(type.from().toString());
        }
    }

    private void table(Table table) {
        TableName name = newName(table.name());
        if (to.table(name).isEmpty()) {
            names.add(table.name().toString());
            return;
        }
        for (Column column : table.columns()) {
            found.shadows()
                    .ofOld(name, column.name())
                    .ifPresentOrElse(
                            s -> names.add(table.name() + "." + column.name()
                                    + (s.hidden() ? ":" + column.type().word() : "")),
                            () -> dropped(table.name(), name, column.name()));
        }
    }

    private void dropped(TableName table, TableName name, String column) {
        boolean there = found.base().table(name).flatMap(t -> t.column(column)).isPresent();
        boolean stays = to.table(name).flatMap(t -> t.column(column)).isPresent();
        if (there && !stays && !found.shadows().goesAtOnce(name, column)) {
            names.add(table + "." + column);
        }
    }

    private void labels(EnumType type) {
        TypeName name = found.renames().stream()
                .filter(RenameChange.RenameEnum.class::isInstance)
                .map(RenameChange.RenameEnum.class::cast)
                .filter(r -> r.from().equals(type.name()))
                .map(RenameChange.RenameEnum::to)
                .findFirst()
                .orElse(type.name());
        found.base()
                .enumType(name)
                .ifPresent(before -> to.enumType(name)
                        .ifPresent(after -> before.labels().stream()
                                .filter(l -> !after.labels().contains(l))
                                .forEach(l -> names.add(type.name() + "." + l))));
    }

    private TableName newName(TableName name) {
        return found.renames().stream()
                .filter(RenameChange.RenameTable.class::isInstance)
                .map(RenameChange.RenameTable.class::cast)
                .filter(r -> r.from().equals(name))
                .map(RenameChange.RenameTable::to)
                .findFirst()
                .orElse(name);
    }
}
