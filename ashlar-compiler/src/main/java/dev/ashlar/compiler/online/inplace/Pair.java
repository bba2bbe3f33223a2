package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.Policy;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.diff.ConstraintChange;
import dev.ashlar.compiler.diff.IndexChange;
import dev.ashlar.compiler.diff.RoutineChange;
import dev.ashlar.compiler.diff.SecurityChange;
import dev.ashlar.compiler.diff.TouchChange;
import dev.ashlar.compiler.diff.ViewChange;
import java.util.List;
import java.util.Optional;

/**
 * One half of a thing that is dropped and made again under its name.
 *
 * @param name the thing's, the same in both halves
 * @param drops whether it is the first half
 */
record Pair(String name, boolean drops) {
    static Optional<Pair> of(Change change) {
        if (change instanceof IndexChange.DropIndex drop) {
            return half("index", drop.table(), drop.index().name(), true);
        }
        if (change instanceof IndexChange.CreateIndex create) {
            return half("index", create.table(), create.index().name(), false);
        }
        if (change instanceof ViewChange.DropView drop) {
            return half("view", drop.view().name(), "", true);
        }
        if (change instanceof ViewChange.CreateView create && !create.replace()) {
            return half("view", create.view().name(), "", false);
        }
        if (change instanceof ColumnChange column) {
            return column(column);
        }
        if (change instanceof ConstraintChange constraint) {
            return constraint(constraint);
        }
        return change instanceof SecurityChange security ? policy(security) : routine(change);
    }

    private static Optional<Pair> column(ColumnChange change) {
        if (change instanceof ColumnChange.DropColumn drop) {
            return half("column", drop.table(), drop.column().name(), true);
        }
        return change instanceof ColumnChange.AddColumn add
                ? half("column", add.table(), add.column().name(), false)
                : Optional.empty();
    }

    private static Optional<Pair> constraint(ConstraintChange change) {
        if (change instanceof ConstraintChange.DropCheck drop) {
            return half("check", drop.table(), drop.check().name(), true);
        }
        if (change instanceof ConstraintChange.AddCheck add) {
            return half("check", add.table(), add.check().name(), false);
        }
        if (change instanceof ConstraintChange.DropForeignKey drop) {
            return half("key", drop.table(), drop.key().name(), true);
        }
        if (change instanceof ConstraintChange.AddForeignKey add) {
            return half("key", add.table(), add.key().name(), false);
        }
        if (change instanceof ConstraintChange.DropExclusion drop) {
            return half("exclusion", drop.table(), drop.exclusion().name(), true);
        }
        return change instanceof ConstraintChange.AddExclusion add
                ? half("exclusion", add.table(), add.exclusion().name(), false)
                : Optional.empty();
    }

    private static Optional<Pair> policy(SecurityChange change) {
        if (change instanceof SecurityChange.DropPolicy drop) {
            return half("policy", drop.table(), drop.policy().name(), true);
        }
        return change instanceof SecurityChange.CreatePolicy create
                ? half("policy", create.table(), create.policy().name(), false)
                : Optional.empty();
    }

    private static Optional<Pair> routine(Change change) {
        if (change instanceof RoutineChange.DropTrigger drop) {
            return half("trigger", drop.table(), drop.trigger().name(), true);
        }
        if (change instanceof RoutineChange.CreateTrigger create) {
            return half("trigger", create.table(), create.trigger().name(), false);
        }
        if (change instanceof TouchChange.DropTrigger drop) {
            return half("touch", drop.table(), drop.column(), true);
        }
        if (change instanceof TouchChange.CreateTrigger create) {
            return half("touch", create.table(), create.column(), false);
        }
        if (change instanceof RoutineChange.DropFunction drop) {
            return Optional.of(new Pair("function " + drop.function().quoted(), true));
        }
        return change instanceof RoutineChange.CreateFunction create
                ? Optional.of(new Pair("function " + create.function().quoted(), false))
                : Optional.empty();
    }

    private static Optional<Pair> half(String kind, TableName table, String name, boolean drops) {
        return Optional.of(new Pair(kind + " " + table.quoted() + " " + name, drops));
    }

    /** Whether what is dropped hangs on something that changes meanwhile, so that it cannot wait for its successor. */
    static boolean isForced(Change drop, Shaken shaken) {
        if (drop instanceof IndexChange.DropIndex d) {
            return shaken.under(d.table(), sql(new IndexChange.CreateIndex(d.table(), d.index())));
        }
        if (drop instanceof ConstraintChange.DropCheck d) {
            return shaken.under(d.table(), d.check().expression());
        }
        if (drop instanceof ConstraintChange.DropForeignKey d) {
            String add = sql(new ConstraintChange.AddForeignKey(d.table(), d.key()));
            return shaken.under(d.table(), add) || shaken.under(d.key().referencedTable(), add);
        }
        if (drop instanceof SecurityChange.DropPolicy d) {
            Policy policy = d.policy();
            return shaken.under(d.table(), policy.using() + " " + policy.check());
        }
        if (drop instanceof RoutineChange.DropTrigger d) {
            return shaken.under(d.table(), d.trigger().definition());
        }
        if (drop instanceof ViewChange.DropView d) {
            return shaken.under(d.view());
        }
        return !(drop instanceof TouchChange.DropTrigger);
    }

    private static String sql(Change change) {
        return Ddl.statements(List.of(change)).get(0).sql();
    }
}
