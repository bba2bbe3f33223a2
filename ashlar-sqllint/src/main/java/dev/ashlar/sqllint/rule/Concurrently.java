package dev.ashlar.sqllint.rule;

import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.Set;

/** Statements that wait for other transactions, and therefore cannot be part of one. */
public final class Concurrently {
    private Concurrently() {}

    /** CREATE, DROP or REINDEX ... CONCURRENTLY, DETACH PARTITION ... CONCURRENTLY. */
    public static boolean is(Node tree) {
        boolean reindex = tree.is("ReindexStmt")
                && tree.list("params").stream().anyMatch(p -> p.text("defname").equals("concurrently"));
        boolean detach = tree.list("cmds").stream()
                .map(command -> command.child("def"))
                .anyMatch(partition -> partition.flag("concurrent"));
        return reindex || detach || (tree.flag("concurrent") && !tree.is("RefreshMatViewStmt"));
    }

    /** PreventInTransactionBlock() of PostgreSQL's source. */
    static boolean refusesTransaction(Statement statement) {
        return is(statement.tree())
                || Set.of("CreatedbStmt", "DropdbStmt", "AlterSystemStmt", "CreateTableSpaceStmt", "DropTableSpaceStmt")
                        .contains(statement.tree().type())
                || (statement.is("VacuumStmt") && statement.tree().flag("is_vacuumcmd"));
    }
}
