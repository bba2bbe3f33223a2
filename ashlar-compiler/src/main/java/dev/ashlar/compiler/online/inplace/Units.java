package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ConstraintChange;
import dev.ashlar.compiler.diff.EnumChange;
import dev.ashlar.compiler.diff.IndexChange;
import dev.ashlar.compiler.diff.RenameChange;
import dev.ashlar.compiler.diff.RoutineChange;
import dev.ashlar.compiler.diff.SecurityChange;
import dev.ashlar.compiler.diff.TableChange;
import dev.ashlar.compiler.diff.TouchChange;
import dev.ashlar.compiler.diff.TypeChange;
import dev.ashlar.compiler.diff.ViewChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Changes in the order in which they are made under traffic. One transaction may drop a thing early and make it again late;
 * many must not. So what is dropped and made again waits for its successor where it can, and is tied with all that lies
 * between where it cannot.
 */
final class Units {
    private final Site site;
    private final Shaken shaken;
    private final List<Change> changes;
    private final Map<String, Change> dropped = new HashMap<>();
    private final Map<String, Change> made = new HashMap<>();

    Units(Site site) {
        this.site = site;
        this.changes = site.changes();
        this.shaken = new Shaken(changes);
        for (Change change : changes) {
            Pair.of(change).ifPresent(p -> (p.drops() ? dropped : made).put(p.name(), change));
        }
    }

    List<Unit> inOrder() {
        List<Unit> units = new ArrayList<>();
        changes.forEach(c -> unit(c).ifPresent(units::add));
        views(units);
        lateDrops(units);
        guards(units);
        newFirst(units);
        return new Knots(this::isTied).tie(units);
    }

    /** Empty for the first half of a swap. */
    private Optional<Unit> unit(Change change) {
        Optional<Change> partner = partner(change);
        if (partner.isEmpty() || isView(change) || !swaps(change, partner.get())) {
            return Optional.of(Unit.one(change));
        }
        boolean first = Pair.of(change).filter(Pair::drops).isPresent();
        if (first || isSame(partner.get(), change)) {
            return Optional.empty();
        }
        return Optional.of(new Unit(Unit.Kind.SWAP, List.of(partner.get(), change)));
    }

    private Optional<Change> partner(Change change) {
        return Pair.of(change).flatMap(p -> Optional.ofNullable((p.drops() ? made : dropped).get(p.name())));
    }

    private boolean swaps(Change one, Change other) {
        Change drop = Pair.of(one).filter(Pair::drops).isPresent() ? one : other;
        return !Pair.isForced(drop, shaken) && !leansOnAnother(drop);
    }

    private boolean isTied(Change drop, Change make) {
        return !swaps(drop, make) && !(drop instanceof IndexChange) && !leansOnAnother(drop);
    }

    /** A foreign key is made again because the key that it refers to is: it goes before that one, and comes after it. */
    private boolean leansOnAnother(Change drop) {
        return drop instanceof ConstraintChange.DropForeignKey d
                && changes.stream().anyMatch(c -> isKeyOf(c, d.key().referencedTable()));
    }

    private static boolean isKeyOf(Change change, TableName table) {
        if (change instanceof IndexChange.CreateIndex create) {
            return create.table().equals(table) && create.index().unique();
        }
        if (change instanceof IndexChange.DropIndex drop) {
            return drop.table().equals(table) && drop.index().unique();
        }
        boolean primary =
                change instanceof ConstraintChange.AddPrimaryKey || change instanceof ConstraintChange.DropPrimaryKey;
        return primary && ((ConstraintChange) change).table().equals(table);
    }

    /** What was made anew only because an enum was; the enum stays. */
    private static boolean isSame(Change drop, Change make) {
        if (drop instanceof IndexChange.DropIndex d && make instanceof IndexChange.CreateIndex c) {
            return d.index().equals(c.index());
        }
        return drop instanceof ConstraintChange.DropCheck d
                && make instanceof ConstraintChange.AddCheck c
                && d.check().equals(c.check());
    }

    private static boolean isView(Change change) {
        return change instanceof ViewChange.CreateView || change instanceof ViewChange.DropView;
    }

    /** Views that read each other go and come together. */
    private void views(List<Unit> units) {
        List<Unit> all = units.stream().filter(u -> isView(u.first())).toList();
        List<Change> drops = all.stream()
                .map(Unit::first)
                .filter(ViewChange.DropView.class::isInstance)
                .toList();
        boolean replaced = drops.stream().anyMatch(d -> partner(d).isPresent());
        if (!replaced || drops.stream().anyMatch(d -> Pair.isForced(d, shaken))) {
            return;
        }
        Unit last = all.get(all.size() - 1);
        int at = units.indexOf(last) - all.size() + 1;
        units.removeAll(all);
        units.add(at, new Unit(Unit.Kind.KNOT, all.stream().map(Unit::first).toList()));
    }

    /** An index that goes serves until those that take its place are there. */
    private void lateDrops(List<Unit> units) {
        List<Unit> late = units.stream().filter(u -> isLateDrop(u)).toList();
        int last = -1;
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).changes().stream().anyMatch(IndexChange.CreateIndex.class::isInstance)) {
                last = i;
            }
        }
        if (last >= 0) {
            Unit mark = units.get(last);
            units.removeAll(late);
            units.addAll(units.indexOf(mark) + 1, late);
        }
    }

    private boolean isLateDrop(Unit unit) {
        return unit.first() instanceof IndexChange.DropIndex drop
                && unit.kind() == Unit.Kind.PLAIN
                && !Pair.isForced(drop, shaken)
                && !namesMade().contains(drop.index().name());
    }

    /** A policy or trigger that goes does so together with those that come to its table, so that there is no gap. */
    private void guards(List<Unit> units) {
        List<Unit> goes = units.stream()
                .filter(u -> u.kind() == Unit.Kind.PLAIN && isGuard(u.first()))
                .filter(u -> Pair.of(u.first()).filter(Pair::drops).isPresent())
                .filter(u -> partner(u.first()).isEmpty() && !Pair.isForced(u.first(), shaken))
                .toList();
        for (Unit drop : goes) {
            units.stream()
                    .filter(u -> !goes.contains(u) && isGuard(u.first()) && isSameTable(u.first(), drop.first()))
                    .findFirst()
                    .ifPresent(next -> {
                        units.remove(drop);
                        units.add(units.indexOf(next), drop);
                    });
        }
    }

    private static boolean isGuard(Change change) {
        return change instanceof SecurityChange || change instanceof RoutineChange;
    }

    private static boolean isSameTable(Change one, Change other) {
        return one instanceof SecurityChange == other instanceof SecurityChange
                && Tail.tableOf(one).isPresent()
                && Tail.tableOf(one).equals(Tail.tableOf(other));
    }

    /** Names that something new takes, in any schema. */
    private Set<String> namesMade() {
        Set<String> names = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof IndexChange.CreateIndex create) {
                names.add(create.index().name());
            } else if (change instanceof IndexChange.RenameIndex rename) {
                names.add(rename.to());
            } else if (change instanceof ConstraintChange.RenameConstraint rename) {
                names.add(rename.to());
            } else if (change instanceof ConstraintChange.AddPrimaryKey add) {
                names.add(add.key().name());
            } else if (change instanceof ConstraintChange.AddExclusion add) {
                names.add(add.exclusion().name());
            } else if (change instanceof TableChange.CreateTable create) {
                names.add(create.table().name().name());
                Stream.ofNullable(create.table().primaryKey()).forEach(k -> names.add(k.name()));
            }
        }
        return names;
    }

    /** All of a new table comes before the long work on others. */
    private void newFirst(List<Unit> units) {
        int tail = 0;
        while (tail < units.size() && units.get(tail).changes().stream().noneMatch(Tail::isLast)) {
            tail++;
        }
        for (int i = tail; i < units.size(); i++) {
            if (units.get(i).changes().stream().anyMatch(Units::isOfTypes)) {
                tail = i + 1;
            }
        }
        List<Unit> rest = new ArrayList<>(units.subList(tail, units.size()));
        List<Unit> fresh = rest.stream().filter(this::isOfNewTable).toList();
        rest.removeAll(fresh);
        units.subList(tail, units.size()).clear();
        units.addAll(fresh);
        units.addAll(rest);
        valuesFirst(units);
    }

    /** A new table may have columns of what these make or change. */
    private static boolean isOfTypes(Change change) {
        return (change instanceof TypeChange && !(change instanceof TypeChange.DropType))
                || (change instanceof EnumChange
                        && !(change instanceof EnumChange.DropEnum)
                        && !(change instanceof EnumChange.CommentEnum))
                || change instanceof RoutineChange.CreateFunction;
    }

    private boolean isOfNewTable(Unit unit) {
        return unit.changes().stream().allMatch(this::isOfNewTable);
    }

    boolean isOfNewTable(Change change) {
        if (change instanceof ConstraintChange.AddForeignKey add) {
            return site.isNewTable(add.table()) && site.isNewTable(add.key().referencedTable());
        }
        return change instanceof TouchChange.CreateFunction
                || Tail.tableOf(change).filter(site::isNewTable).isPresent();
    }

    /** Values of enums, each in a transaction before those that use them; after the new names of their types. */
    private static void valuesFirst(List<Unit> units) {
        List<Unit> renames =
                units.stream().filter(u -> u.first() instanceof RenameChange).toList();
        List<Unit> values = units.stream()
                .filter(u -> u.first() instanceof EnumChange.AddEnumValue)
                .toList();
        List<Unit> rest = new ArrayList<>(units);
        rest.removeAll(renames);
        rest.removeAll(values);
        units.clear();
        Stream.of(renames, values, rest).flatMap(Collection::stream).forEach(units::add);
    }
}
