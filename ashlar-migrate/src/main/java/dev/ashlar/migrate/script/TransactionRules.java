package dev.ashlar.migrate.script;

import java.util.List;
import java.util.stream.IntStream;

/** Which statements may stand in a transaction. */
final class TransactionRules {
    private TransactionRules() {}

    /** The statements without BEGIN and COMMIT, which the step's own transaction stands for. */
    static List<SqlStatement> withoutTransactionControl(List<SqlStatement> statements) {
        return statements.stream().filter(s -> !begins(s) && !commits(s)).toList();
    }

    private static boolean begins(SqlStatement statement) {
        return statement.startsWith("BEGIN") || statement.startsWith("START", "TRANSACTION");
    }

    private static boolean commits(SqlStatement statement) {
        return (statement.startsWith("COMMIT") && !statement.isWord(1, "PREPARED")) || statement.startsWith("END");
    }

    /** Refuses, before anything runs, what a transaction would refuse or what would end it. */
    static void check(SqlStatement statement) {
        if (refusesTransaction(statement)) {
            throw Marker.invalid(
                    statement.span(),
                    "PostgreSQL runs this statement outside of a transaction only",
                    "give it a step of its own: put `-- ashlar:step no-transaction` on the line before it,"
                            + " and `-- ashlar:step` before what follows");
        }
        if (endsTransaction(statement)) {
            throw Marker.invalid(
                    statement.span(),
                    "this statement would end the transaction of its step",
                    "a step is one transaction: leave it out, or begin another step with `-- ashlar:step`");
        }
    }

    static void refuseTransactionControl(SqlStatement statement) {
        if (begins(statement) || commits(statement) || endsTransaction(statement)) {
            throw Marker.invalid(
                    statement.span(),
                    "a step without a transaction cannot begin or end one",
                    "leave it out, or mark the step `-- ashlar:step` so that it is one transaction");
        }
    }

    private static boolean endsTransaction(SqlStatement statement) {
        boolean toSavepoint = IntStream.range(1, statement.tokens().size()).anyMatch(i -> statement.isWord(i, "TO"));
        return (statement.startsWith("ROLLBACK") && !toSavepoint)
                || statement.startsWith("ABORT")
                || statement.startsWith("PREPARE", "TRANSACTION")
                || statement.startsWith("COMMIT", "PREPARED");
    }

    // PreventInTransactionBlock() of PostgreSQL 18's source.
    static boolean refusesTransaction(SqlStatement s) {
        return s.startsWith("CREATE", "INDEX", "CONCURRENTLY")
                || s.startsWith("CREATE", "UNIQUE", "INDEX", "CONCURRENTLY")
                || s.startsWith("DROP", "INDEX", "CONCURRENTLY")
                || (s.startsWith("REINDEX") && hasWord(s, "CONCURRENTLY"))
                || (s.startsWith("ALTER", "TABLE") && hasWord(s, "DETACH") && hasWord(s, "CONCURRENTLY"))
                || s.startsWith("VACUUM")
                || s.startsWith("ALTER", "SYSTEM")
                || s.startsWith("CREATE", "DATABASE")
                || s.startsWith("DROP", "DATABASE")
                || s.startsWith("CREATE", "TABLESPACE")
                || s.startsWith("DROP", "TABLESPACE")
                || s.startsWith("CREATE", "SUBSCRIPTION");
    }

    /** ALTER TABLE ... VALIDATE CONSTRAINT name, and nothing beside. */
    static boolean validates(SqlStatement s) {
        int validate = s.indexOf("VALIDATE", 0);
        return s.startsWith("ALTER", "TABLE")
                && validate == s.tokens().size() - 3
                && s.isWord(validate + 1, "CONSTRAINT")
                && !s.text(2, validate).contains(",");
    }

    private static boolean hasWord(SqlStatement statement, String word) {
        return IntStream.range(0, statement.tokens().size()).anyMatch(i -> statement.isWord(i, word));
    }
}
