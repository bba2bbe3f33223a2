package dev.ashlar.compiler.online.expand;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.Securable;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.diff.AccessChange;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.diff.EnumChange;
import dev.ashlar.compiler.diff.RenameChange;
import dev.ashlar.compiler.diff.RoutineChange;
import dev.ashlar.compiler.diff.TableChange;
import dev.ashlar.compiler.diff.TypeChange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What leans on a table so that two releases cannot keep both of its shapes. Such a change is made in place, in one release
 * and with its warnings: a plan that is always right and sometimes less gentle is better than one that breaks. Tangled is a
 * change that
 *
 * <ul>
 *   <li>makes a function or a domain anew, which everything that uses it has to step aside for;
 *   <li>changes the type or the name of a column, or drops it or its table, where the table, before or after, has partitions,
 *       generated columns, exclusions, triggers of its own, other policies or some that mention the column, privileges on a
 *       column; or where a view, a parsed function or another table's policy reads it;
 *   <li>drops or renames a table that a role may use whose privileges the schema declares;
 *   <li>changes the type of a column that counts in another way than before, or that is an identity;
 *   <li>changes default privileges, which must come before or after each table that is made;
 *   <li>renames a value of an enum together with an enum, a table or a column.
 * </ul>
 */
final class Tangles {
    private final Catalog from;
    private final Catalog to;

    /** Each table that changes under old code, under all of its names, with the columns that do. */
    private final Map<TableName, Set<String>> touched = new HashMap<>();

    private final Set<TableName> renamed = new HashSet<>();

    private Tangles(Catalog from, Catalog to, List<Change> changes) {
        this.from = from;
        this.to = to;
        changes.forEach(this::note);
    }

    static boolean any(Catalog from, Catalog to, List<Change> forth, List<Change> back) {
        Tangles tangles = new Tangles(from, to, forth);
        if (renamesValueAmongOthers(forth)) {
            return true;
        }
        boolean anew = Stream.concat(forth.stream(), back.stream()).anyMatch(tangles::makesAnew);
        return anew || tangles.touched.entrySet().stream().anyMatch(e -> tangles.tangled(e.getKey(), e.getValue()));
    }

    /** The rows between have the old value in one column and would need the new one in the other. */
    private static boolean renamesValueAmongOthers(List<Change> forth) {
        return forth.stream().anyMatch(RenameChange.RenameEnumValue.class::isInstance)
                && forth.stream()
                        .filter(RenameChange.class::isInstance)
                        .anyMatch(c -> !(c instanceof RenameChange.RenameEnumValue));
    }

    private boolean makesAnew(Change change) {
        return change instanceof RoutineChange.DropFunction
                || change instanceof TypeChange.RebuildDomain
                || (change instanceof AccessChange.Grant grant && isOfOurs(grant.on(), grant.role()))
                || (change instanceof AccessChange.Revoke revoke && isOfOurs(revoke.on(), revoke.role()));
    }

    /** What a role of somebody else's is given of tables to come stays as it is. */
    private boolean isOfOurs(Securable on, String role) {
        return on instanceof Securable.ToCome && to.access().speaksOf().contains(role);
    }

    private void note(Change change) {
        if (change instanceof ColumnChange.ChangeType type && Rewrites.any(type.from(), type.to())) {
            column(type.table(), type.to().name());
        } else if (change instanceof ColumnChange.DropColumn drop) {
            column(drop.table(), drop.column().name());
        } else if (change instanceof RenameChange.RenameColumn rename) {
            column(rename.table(), rename.from());
            column(rename.table(), rename.to());
        } else if (change instanceof RenameChange.RenameTable rename) {
            renamed(rename.from());
            renamed(rename.to());
        } else if (change instanceof TableChange.DropTable drop) {
            renamed(drop.table().name());
        } else if (change instanceof EnumChange.RebuildEnum rebuild) {
            rebuild.columns().forEach(c -> column(c.table(), c.from().name()));
        }
    }

    private void column(TableName table, String column) {
        touched.computeIfAbsent(table, t -> new HashSet<>()).add(column);
    }

    private void renamed(TableName table) {
        touched.computeIfAbsent(table, t -> new HashSet<>());
        renamed.add(table);
    }

    private boolean tangled(TableName name, Set<String> columns) {
        return Stream.of(from, to).flatMap(c -> c.table(name).stream()).anyMatch(t -> isTangled(t, columns))
                || otherPolicies(name)
                || countsAnew(name, columns)
                || Stream.of(from, to).anyMatch(c -> isRead(c, name) || isGranted(c, name));
    }

    private static boolean isTangled(Table table, Set<String> columns) {
        return table.constraints().partitioning() != null
                || !table.constraints().exclusions().isEmpty()
                || !table.behaviour().triggers().isEmpty()
                || table.columns().stream().anyMatch(Column::isGenerated)
                || expressions(table).anyMatch(sql -> columns.stream().anyMatch(c -> Mentions.contains(sql, c)));
    }

    private static Stream<String> expressions(Table table) {
        return table.rowSecurity().policies().stream()
                .flatMap(p -> Stream.of(p.using(), p.check()))
                .filter(Objects::nonNull);
    }

    private boolean otherPolicies(TableName name) {
        return from.table(name)
                .flatMap(f -> to.table(name)
                        .map(t -> !f.rowSecurity()
                                .policies()
                                .equals(t.rowSecurity().policies())))
                .orElse(false);
    }

    /** Whether a view, a parsed function or a policy of another table reads it. */
    private static boolean isRead(Catalog catalog, TableName name) {
        return catalog.routines().views().stream().anyMatch(v -> v.reads(name))
                || catalog.routines().functions().stream()
                        .map(f -> f.definition())
                        .filter(d -> d.contains("BEGIN ATOMIC") || d.contains("\nRETURN"))
                        .anyMatch(d -> Mentions.contains(d, name.name()))
                || catalog.tables().stream()
                        .filter(t -> !t.name().equals(name))
                        .flatMap(Tangles::expressions)
                        .anyMatch(sql -> Mentions.contains(sql, name.name()));
    }

    private boolean isGranted(Catalog catalog, TableName name) {
        return catalog.access().grants().stream()
                .anyMatch(g ->
                        (g.on() instanceof Securable.OfColumn c && c.table().equals(name))
                                || (g.on() instanceof Securable.OfTable t
                                        && t.table().equals(name)
                                        && renamed.contains(name)
                                        && to.access().speaksOf().contains(g.role())));
    }

    private boolean countsAnew(TableName name, Set<String> columns) {
        return columns.stream().anyMatch(c -> {
            ColumnDefault before = value(from, name, c);
            ColumnDefault after = value(to, name, c);
            boolean identity = before instanceof ColumnDefault.Identity || after instanceof ColumnDefault.Identity;
            boolean both = before instanceof ColumnDefault.Serial == after instanceof ColumnDefault.Serial;
            boolean there = from.table(name).flatMap(t -> t.column(c)).isPresent()
                    && to.table(name).flatMap(t -> t.column(c)).isPresent();
            return there && (identity || !both);
        });
    }

    private static @Nullable ColumnDefault value(Catalog catalog, TableName table, String column) {
        return catalog.table(table)
                .flatMap(t -> t.column(column))
                .map(Column::defaultValue)
                .orElse(null);
    }
}
