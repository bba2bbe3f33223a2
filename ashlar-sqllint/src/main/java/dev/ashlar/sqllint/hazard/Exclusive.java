package dev.ashlar.sqllint.hazard;

import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which tables in use a statement locks so that not even readers get in: ACCESS EXCLUSIVE, as traced on PostgreSQL 15 and 18. */
final class Exclusive {
    /** ALTER TABLE's commands with a weaker lock. */
    private static final Set<String> WEAKER = Set.of(
            "AT_ValidateConstraint",
            "AT_SetStatistics",
            "AT_SetRelOptions",
            "AT_ResetRelOptions",
            "AT_ClusterOn",
            "AT_DropCluster",
            "AT_AttachPartition",
            "AT_EnableTrig",
            "AT_EnableAlwaysTrig",
            "AT_EnableReplicaTrig",
            "AT_DisableTrig",
            "AT_EnableTrigAll",
            "AT_DisableTrigAll",
            "AT_EnableTrigUser",
            "AT_DisableTrigUser");

    private Exclusive() {}

    /** Without those that this file makes. */
    static Stream<String> tables(Statement statement, Context context) {
        return locked(statement, context).filter(t -> !t.isEmpty() && !context.isNew(t, statement));
    }

    private static Stream<String> locked(Statement statement, Context context) {
        Node tree = statement.tree();
        String own = Names.table(tree.child("relation"));
        return switch (tree.type()) {
            case "AlterTableStmt" -> isExclusive(tree) ? Stream.of(own) : Stream.empty();
            case "RenameStmt" ->
                List.of("OBJECT_TABLE", "OBJECT_COLUMN", "OBJECT_TABCONSTRAINT", "OBJECT_POLICY", "OBJECT_RULE")
                                .contains(tree.text("renameType"))
                        ? Stream.of(own)
                        : Stream.empty();
            case "AlterObjectSchemaStmt", "RuleStmt" -> Stream.of(own);
            case "CreatePolicyStmt", "AlterPolicyStmt" -> Stream.of(Names.table(tree.child("table")));
            case "TruncateStmt" -> tree.list("relations").stream().map(Names::table);
            case "LockStmt" ->
                tree.number("mode") == 8 ? tree.list("relations").stream().map(Names::table) : Stream.empty();
            case "CreateStmt" ->
                tree.has("partbound") ? tree.list("inhRelations").stream().map(Names::table) : Stream.empty();
            case "DropStmt" -> dropped(statement, context);
            default -> Stream.empty();
        };
    }

    private static boolean isExclusive(Node tree) {
        return tree.text("objtype").equals("OBJECT_TABLE")
                && tree.list("cmds").stream().anyMatch(Exclusive::isExclusiveCommand);
    }

    private static boolean isExclusiveCommand(Node command) {
        boolean foreignKey = command.text("subtype").equals("AT_AddConstraint")
                && command.child("def").text("contype").equals("CONSTR_FOREIGN");
        boolean detaches = command.child("def").flag("concurrent");
        return !foreignKey && !detaches && !WEAKER.contains(command.text("subtype"));
    }

    private static Stream<String> dropped(Statement statement, Context context) {
        Node tree = statement.tree();
        List<List<String>> objects =
                tree.list("objects").stream().map(o -> o.names("items")).toList();
        return switch (tree.text("removeType")) {
            case "OBJECT_TABLE" -> objects.stream().map(Names::table);
            case "OBJECT_POLICY", "OBJECT_TRIGGER", "OBJECT_RULE" ->
                objects.stream().map(o -> Names.table(o.subList(0, Math.max(0, o.size() - 1))));
            case "OBJECT_INDEX" ->
                tree.flag("concurrent")
                        ? Stream.empty()
                        : objects.stream()
                                .flatMap(o -> context.before(statement).tableOf(Names.table(o)).stream())
                                .map(r -> r.name());
            default -> Stream.empty();
        };
    }
}
