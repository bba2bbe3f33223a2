package dev.ashlar.sqllint.effect;

import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;

/**
 * Predicts what a statement does to relations. Follows PostgreSQL's source (tablecmds.c above all) and what was traced on 15 and 18; the tests
 * trace again. Pure: the same statement in the same situation gives the same effect.
 */
public final class Effects {
    private Effects() {}

    public static Predicted of(Statement statement, Situation situation) {
        return of(statement.tree(), situation);
    }

    static Predicted of(Node tree, Situation situation) {
        Working w = new Working(situation);
        if (!tables(tree, w) && !rows(tree, w)) {
            others(tree, w);
        }
        return w.predicted();
    }

    private static boolean tables(Node tree, Working w) {
        switch (tree.type()) {
            case "CreateStmt" -> CreateTable.apply(tree, w);
            case "AlterTableStmt" -> AlterTable.apply(tree, w);
            case "IndexStmt" -> Indexes.create(tree, w);
            case "ReindexStmt" -> Indexes.reindex(tree, w);
            case "ClusterStmt" -> Indexes.cluster(tree, w);
            case "DropStmt" -> Drops.apply(tree, w);
            case "RenameStmt" -> Renames.rename(tree, w);
            case "AlterObjectSchemaStmt" -> Renames.schema(tree, w);
            case "ViewStmt" -> Views.create(tree, w);
            case "RefreshMatViewStmt" -> Views.refresh(tree, w);
            case "CreateTableAsStmt" ->
                Views.createAs(
                        tree.child("into"), tree.child("query"), tree.text("objtype"), tree.flag("if_not_exists"), w);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean rows(Node tree, Working w) {
        switch (tree.type()) {
            case "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt" -> Rows.write(tree, w);
            case "CopyStmt" -> copy(tree, w);
            case "SelectStmt" -> Rows.select(tree, w);
            case "TruncateStmt" -> Rows.truncate(tree, w);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void copy(Node tree, Working w) {
        if (tree.flag("is_from")) {
            Rows.write(tree, w);
        } else {
            Rows.read(tree, w);
        }
    }

    private static void others(Node tree, Working w) {
        switch (tree.type()) {
            case "CreateTrigStmt" -> Others.trigger(tree, w);
            case "RuleStmt" -> Others.rule(tree, w);
            case "CreatePolicyStmt", "AlterPolicyStmt" -> Others.policy(tree, w);
            case "CommentStmt" -> Others.comment(tree, w);
            case "CreateSeqStmt" -> Others.createSequence(tree, w);
            case "AlterSeqStmt" -> Others.alterSequence(tree, w);
            case "CreateStatsStmt" -> Others.statistics(tree, w);
            case "CreatePublicationStmt", "AlterPublicationStmt" -> Others.publication(tree, w);
            case "VacuumStmt" -> Others.vacuum(tree, w);
            case "LockStmt" -> Others.lockTable(tree, w);
            case "VariableSetStmt" -> Others.set(tree, w);
            case "CreateFunctionStmt" -> Others.function(tree, w);
            case "CreateDomainStmt" -> Types.createDomain(tree, w);
            case "AlterDomainStmt" -> Types.alterDomain(tree, w);
            case "DoStmt", "CallStmt", "ExecuteStmt" -> w.certainty(Effect.Certainty.UNKNOWN);
            case "CreatedbStmt", "DropdbStmt", "CreateTableSpaceStmt", "DropTableSpaceStmt", "AlterSystemStmt" ->
                w.alone();
            default -> {}
        }
    }
}
