package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.compiler.relation.Relation.Kind;
import dev.ashlar.sqllint.parse.Node;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * ALTER TABLE. All of its commands run under the strongest lock that one of them asks for ({@code AlterTableGetLockLevel}); a table that any of
 * them rewrites is rewritten once, at the end.
 */
final class AlterTable {
    private static final Set<String> WEAK_OPTIONS = Set.of(
            "fillfactor",
            "toast_tuple_target",
            "parallel_workers",
            "vacuum_index_cleanup",
            "vacuum_truncate",
            "log_autovacuum_min_duration");
    private static final Set<String> NOT_TAKEN_OVER = Set.of(
            "AT_AddConstraint",
            "AT_AttachPartition",
            "AT_DetachPartition",
            "AT_AddInherit",
            "AT_DropInherit",
            "AT_ChangeOwner",
            "AT_SetRelOptions",
            "AT_ResetRelOptions",
            "AT_ReplaceRelOptions",
            "AT_SetTableSpace",
            "AT_SetAccessMethod",
            "AT_SetLogged",
            "AT_SetUnLogged",
            "AT_ReplicaIdentity",
            "AT_EnableRowSecurity",
            "AT_DisableRowSecurity",
            "AT_ForceRowSecurity",
            "AT_NoForceRowSecurity",
            "AT_ClusterOn",
            "AT_DropCluster",
            "AT_EnableRule",
            "AT_DisableRule",
            "AT_AddIdentity",
            "AT_SetIdentity",
            "AT_DropIdentity",
            "AT_AlterConstraint",
            "AT_ValidateConstraint");

    private final Working w;
    private final TableName name;
    private final boolean recurses;
    private final LockMode mode;
    /** Indexes that get a new one in their place when a column's type changes; they are not rewritten, they go. */
    private final Set<TableName> replaced = new HashSet<>();

    private final Set<TableName> rewritten = new HashSet<>();

    private AlterTable(Working w, Relation table, boolean recurses, LockMode mode) {
        this.w = w;
        this.name = table.name();
        this.recurses = recurses;
        this.mode = mode;
    }

    static void apply(Node tree, Working w) {
        Node rangeVar = tree.child("relation");
        if (tree.text("objtype").equals("OBJECT_INDEX")) {
            Indexes.alter(tree, w);
            return;
        }
        if (tree.text("objtype").equals("OBJECT_TYPE")) {
            return; // a composite type, which nobody locks
        }
        Relation table = w.need(w.name(rangeVar), tree.flag("missing_ok")).orElse(null);
        if (table == null) {
            return;
        }
        List<Node> commands = tree.list("cmds");
        LockMode mode = commands.stream().map(AlterTable::lockOf).reduce(LockMode.ACCESS_SHARE, LockMode::or);
        new AlterTable(w, table, rangeVar.flag("inh"), mode).run(commands);
    }

    private void run(List<Node> commands) {
        w.lock(name, mode);
        commands.stream().sorted(Comparator.comparing(AlterTable::pass)).forEach(this::command);
        for (TableName each : rewritten) {
            w.relations().get(each).ifPresent(this::rewriteNow);
        }
    }

    private void rewriteNow(Relation table) {
        if (!table.kind().isStored()) {
            return;
        }
        w.rewrite(table.name());
        w.scan(table);
        w.rewriteIndexes(table.withIndexes(table.indexes().stream()
                .filter(i -> !replaced.contains(table.beside(i.name())))
                .toList()));
    }

    private static LockMode lockOf(Node command) {
        return switch (command.text("subtype")) {
            case "AT_SetStatistics",
                    "AT_SetOptions",
                    "AT_ResetOptions",
                    "AT_ClusterOn",
                    "AT_DropCluster",
                    "AT_AttachPartition",
                    "AT_ValidateConstraint" -> LockMode.SHARE_UPDATE_EXCLUSIVE;
            case "AT_DetachPartition" ->
                command.child("def").flag("concurrent") ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
            case "AT_SetRelOptions", "AT_ResetRelOptions", "AT_ReplaceRelOptions" -> lockOfOptions(command);
            case "AT_AddConstraint" -> isForeignKey(command) ? LockMode.SHARE_ROW_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
            case "AT_EnableTrig",
                    "AT_EnableAlwaysTrig",
                    "AT_EnableReplicaTrig",
                    "AT_EnableTrigAll",
                    "AT_EnableTrigUser",
                    "AT_DisableTrig",
                    "AT_DisableTrigAll",
                    "AT_DisableTrigUser" -> LockMode.SHARE_ROW_EXCLUSIVE;
            default -> LockMode.ACCESS_EXCLUSIVE;
        };
    }

    /** PostgreSQL drops first, then changes types, then adds ({@code AlterTablePass}); within a pass the order is that of the statement. */
    private static int pass(Node command) {
        return switch (command.text("subtype")) {
            case "AT_DropColumn", "AT_DropConstraint", "AT_DropNotNull", "AT_DropExpression", "AT_DropIdentity" -> 0;
            case "AT_AlterColumnType" -> 1;
            case "AT_SetExpression" -> 2;
            case "AT_AddColumn" -> 3;
            case "AT_AddConstraint" -> 5;
            default -> 4;
        };
    }

    static LockMode lockOfOptions(Node command) {
        boolean weak = command.child("def").list("items").stream()
                .map(o -> o.text("defname"))
                .allMatch(o -> WEAK_OPTIONS.contains(o) || o.startsWith("autovacuum_"));
        return weak ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
    }

    private static boolean isForeignKey(Node command) {
        return command.child("def").text("contype").equals("CONSTR_FOREIGN");
    }

    /** The table and all that take the command over, as they are by now. */
    private List<Relation> targets() {
        Relation now = w.relations().get(name).orElseThrow();
        return recurses ? w.relations().family(now) : List.of(now);
    }

    private Relation table() {
        return w.relations().get(name).orElseThrow();
    }

    private void command(Node command) {
        String kind = command.text("subtype");
        if (!NOT_TAKEN_OVER.contains(kind)
                && new OldColumn(command.text("name"), command, w).reachesChildren(table())) {
            w.lock(targets(), mode);
        }
        switch (kind) {
            case "AT_AddColumn" -> addColumn(command);
            case "AT_AddConstraint" -> addConstraint(command);
            case "AT_ValidateConstraint" -> OldConstraint.validate(table(), command.text("name"), recurses, w);
            case "AT_DropConstraint" -> OldConstraint.drop(targets(), command, w);
            case "AT_AttachPartition" -> Partitions.attach(table(), command, w);
            case "AT_DetachPartition" -> Partitions.detach(table(), command, w);
            case "AT_AddInherit" -> inherit(command);
            case "AT_DropInherit" -> w.change(name, r -> r.withParents(List.of(), Relation.Partition.NONE));
            case "AT_ChangeOwner" -> changeOwner(command);
            case "AT_SetLogged", "AT_SetUnLogged" -> persistence(table());
            case "AT_SetTableSpace" -> moveTo(command.text("name"));
            case "AT_SetAccessMethod" -> methodTo(command.text("name"));
            default -> alterColumn(kind, command);
        }
    }

    private void alterColumn(String kind, Node command) {
        OldColumn column = new OldColumn(command.text("name"), command, w);
        switch (kind) {
            case "AT_DropColumn" -> column.drop(targets());
            case "AT_AlterColumnType" -> column.type(targets(), rewritten, replaced);
            case "AT_SetNotNull" -> column.notNull(targets());
            case "AT_DropNotNull" -> column.nullable(targets());
            case "AT_AddIdentity" -> column.addIdentity(table());
            case "AT_SetIdentity" -> column.setIdentity(table());
            case "AT_DropIdentity" -> column.dropIdentity(table());
            case "AT_SetExpression" -> column.expression(targets(), rewritten);
            case "AT_DropExpression" -> column.dropExpression(targets());
            default -> {}
        }
    }

    private void addColumn(Node command) {
        NewColumn column = new NewColumn(command.child("def"));
        if (table().attribute(column.name()).isPresent()) {
            if (!command.flag("missing_ok")) {
                w.fail("42701", "column \"" + column.name() + "\" of relation \"" + name.name() + "\" already exists");
            }
            return;
        }
        boolean rewrites = column.rewrites(w);
        for (Relation each : targets()) {
            column.addTo(each.name(), w);
            if (rewrites) {
                rewritten.add(each.name());
            } else if (column.isNotNull() && !column.hasValue()) {
                lookForNull(each, column.name());
            }
        }
        column.tableConstraints().forEach(c -> columnConstraint(c, column));
    }

    private void lookForNull(Relation table, String column) {
        w.scan(table);
        if (table.size().rows() > 0) {
            w.fail(
                    "23502",
                    "column \"" + column + "\" of relation \"" + table.name().name() + "\" contains null values");
        }
    }

    /** A foreign key of a column that is new and NULL in every row is not checked. */
    private void columnConstraint(Node constraint, NewColumn column) {
        boolean foreign = constraint.text("contype").equals("CONSTR_FOREIGN");
        new NewConstraint(constraint, column.name(), foreign && !column.hasValue()).addTo(table(), recurses, w);
    }

    private void addConstraint(Node command) {
        Node def = command.child("def");
        boolean passedOn = def.text("contype").matches("CONSTR_(CHECK|NOTNULL|PRIMARY|UNIQUE|EXCLUSION)");
        boolean toAll = passedOn && !def.flag("is_no_inherit");
        boolean key = def.text("contype").matches("CONSTR_(PRIMARY|UNIQUE|EXCLUSION)");
        if (toAll && (!key || table().kind() == Kind.PARTITIONED)) {
            // Until 17 a partition is locked for its own index only, unless a primary key makes its columns NOT NULL as
            // well.
            boolean indexOnly = key && w.major() < 18 && !def.text("contype").equals("CONSTR_PRIMARY");
            w.lock(targets(), indexOnly ? LockMode.SHARE : mode);
        }
        new NewConstraint(def, "", false).addTo(table(), recurses, w);
    }

    private void inherit(Node command) {
        w.need(w.name(command.child("def")), false).ifPresent(parent -> {
            w.lock(parent.name(), LockMode.SHARE_UPDATE_EXCLUSIVE);
            w.change(name, r -> r.withParents(List.of(parent.name()), Relation.Partition.NONE));
        });
    }

    /** Indexes and owned sequences change hands with their table, unless it is its owner's already. */
    private void changeOwner(Node command) {
        Relation table = table();
        Node owner = command.child("newowner");
        String role = owner.text("rolename").isEmpty() ? w.relations().role() : owner.text("rolename");
        if (table.owner().equals(role)) {
            return;
        }
        table.indexes().forEach(i -> w.lockIndex(table, i, LockMode.ACCESS_EXCLUSIVE));
        table.attributes().forEach(a -> {
            if (a.sequence() != null) {
                w.lock(table.beside(a.sequence()), LockMode.ACCESS_EXCLUSIVE);
            }
        });
    }

    /** The sequences that it owns change with it. */
    private void persistence(Relation table) {
        rewritten.add(name);
        table.attributes().forEach(a -> {
            if (a.sequence() != null) {
                w.lock(table.beside(a.sequence()), LockMode.ACCESS_EXCLUSIVE);
                w.rewrite(table.beside(a.sequence()));
            }
        });
    }

    /** Block by block: no scan is counted, and the indexes stay where they are. */
    private void moveTo(String tablespace) {
        if (!tablespace.equals("pg_default") && table().kind().isStored()) {
            w.rewrite(name);
        }
    }

    private void methodTo(String method) {
        if (!method.equals("heap") && !method.isEmpty()) {
            rewritten.add(name);
        }
    }
}
