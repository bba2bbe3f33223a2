package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.Partitioning;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableBehaviour;
import dev.ashlar.compiler.catalog.TableConstraints;
import org.jspecify.annotations.Nullable;

/**
 * What a table is asked to be, without what was made by hand on the other side alone: a way back must not make again what
 * no way there would drop.
 */
final class Asked {
    private Asked() {}

    static Table of(Table from, Table to) {
        return new Table(
                to.name(),
                to.columns(),
                to.primaryKey(),
                to.indexes().stream()
                        .filter(i -> i.options().declared()
                                || i.keys().stream().noneMatch(IndexKey::expression)
                                || from.index(i.name()).isPresent())
                        .toList(),
                to.foreignKeys(),
                to.checks(),
                to.rowSecurity(),
                to.comment(),
                constraints(from.constraints(), to.constraints()),
                new TableBehaviour(to.behaviour().triggers().stream()
                        .filter(t -> t.declared()
                                || from.behaviour().trigger(t.name()).isPresent())
                        .toList()),
                to.access());
    }

    private static TableConstraints constraints(TableConstraints from, TableConstraints to) {
        return new TableConstraints(
                to.exclusions().stream()
                        .filter(e -> e.declared() || from.exclusion(e.name()).isPresent())
                        .toList(),
                partitioning(from.partitioning(), to.partitioning()));
    }

    private static @Nullable Partitioning partitioning(@Nullable Partitioning from, @Nullable Partitioning to) {
        return from == null || to == null
                ? to
                : new Partitioning(
                        to.key(),
                        to.partitions().stream()
                                .filter(p -> p.declared()
                                        || from.partition(p.table()).isPresent())
                                .toList());
    }
}
