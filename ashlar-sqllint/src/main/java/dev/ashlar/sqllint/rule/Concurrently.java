package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.sqllint.parse.DeepStack;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.PostgresParser;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
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

    /** Whether a file has statements, and each of them refuses a transaction. */
    public static boolean isAllOf(SourceFile file) {
        List<Statement> statements =
                DeepStack.call(() -> new PostgresParser().parse(file).statements());
        return !statements.isEmpty() && statements.stream().allMatch(Concurrently::refusesTransaction);
    }

    /** PreventInTransactionBlock() of PostgreSQL's source. */
    static boolean refusesTransaction(Statement statement) {
        return is(statement.tree())
                || Set.of("CreatedbStmt", "DropdbStmt", "AlterSystemStmt", "CreateTableSpaceStmt", "DropTableSpaceStmt")
                        .contains(statement.tree().type())
                || (statement.is("VacuumStmt") && statement.tree().flag("is_vacuumcmd"));
    }
}
