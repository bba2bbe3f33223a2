package dev.ashlar.compiler.online.expand;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.Securable;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.diff.AccessChange;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.diff.RenameChange;
import dev.ashlar.sql.Identifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables and enums under their old names as well: a view that PostgreSQL writes through, and an {@link OldEnum}. */
final class OldNames {
    private final Catalog from;
    private final List<RenameChange> renames;

    OldNames(Catalog from, List<RenameChange> renames) {
        this.from = from;
        this.renames = renames;
    }

    /** Each rename with the old name in one transaction, so that no statement meets neither. */
    List<List<Statement>> rename() {
        List<List<Statement>> all = new ArrayList<>();
        for (RenameChange rename : renames) {
            List<Statement> statements = new ArrayList<>(Ddl.statements(List.of(rename)));
            statements.addAll(keep(rename));
            all.add(statements);
        }
        return all;
    }

    List<List<Statement>> renameBack() {
        List<List<Statement>> all = new ArrayList<>();
        for (RenameChange rename : reversed()) {
            List<Statement> statements = new ArrayList<>(drop(rename));
            statements.addAll(Ddl.statements(List.of(back(rename))));
            all.add(statements);
        }
        return all;
    }

    List<Statement> keep() {
        return renames.stream().flatMap(r -> keep(r).stream()).toList();
    }

    List<Statement> drop() {
        return reversed().stream().flatMap(r -> drop(r).stream()).toList();
    }

    private List<RenameChange> reversed() {
        List<RenameChange> reversed = new ArrayList<>(renames);
        Collections.reverse(reversed);
        return reversed;
    }

    private List<Statement> keep(RenameChange rename) {
        if (rename instanceof RenameChange.RenameTable table) {
            String columns = from.table(table.from()).map(Table::columns).orElse(List.of()).stream()
                    .map(Column::name)
                    .map(Identifier::quote)
                    .collect(Collectors.joining(", "));
            List<Statement> statements = new ArrayList<>();
            statements.add(new Statement(
                    "OldName",
                    "CREATE VIEW " + table.from().quoted() + " WITH (security_invoker = true) AS\nSELECT " + columns
                            + " FROM " + table.to().quoted()));
            statements.addAll(Ddl.statements(granted(table.from())));
            return statements;
        }
        if (rename instanceof RenameChange.RenameEnum type) {
            return new OldEnum(type.from(), type.to()).create();
        }
        return List.of();
    }

    /** Who could use the table can use the view. */
    private List<Change> granted(TableName table) {
        return from.access().grants().stream()
                .filter(g -> g.on().equals(new Securable.OfTable(table)))
                .<Change>map(g -> new AccessChange.Grant(g.on(), g.role(), List.of(g.privilege())))
                .toList();
    }

    private static List<Statement> drop(RenameChange rename) {
        if (rename instanceof RenameChange.RenameTable table) {
            return List.of(new Statement("OldName", "DROP VIEW " + table.from().quoted()));
        }
        if (rename instanceof RenameChange.RenameEnum type) {
            return new OldEnum(type.from(), type.to()).drop();
        }
        return List.of();
    }

    private static RenameChange back(RenameChange rename) {
        return new Intent(List.of(rename), Set.of()).reversed().renames().get(0);
    }
}
