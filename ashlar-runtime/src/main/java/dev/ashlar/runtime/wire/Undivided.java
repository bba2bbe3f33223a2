package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Statement;
import java.util.List;

/**
 * Statements that are one transaction by travelling together: PostgreSQL begins one with the first and ends it at the driver's
 * Sync, behind the last. The driver sends one earlier in front of a statement that it has had described (and whose answer may be
 * of any size), and it has those described in which a parameter is of no type that it knows: seen in pgjdbc 42.7.
 */
final class Undivided {
    private Undivided() {}

    /**
     * @param before what a transaction begins with
     * @param statements that read and write rows
     */
    static boolean holds(List<Statement> before, List<Statement> statements) {
        return before.stream().allMatch(Undivided::setsForTransaction)
                && before.stream().allMatch(Undivided::isTyped)
                && statements.stream().allMatch(Undivided::isTyped);
    }

    /** The last of them, in a text of its own: what the driver has had described once it takes for described ever after. */
    static Statement last(Statement statement) {
        return new Statement(statement.text() + ' ', statement.parameters(), statement.tables());
    }

    /** {@code SET TRANSACTION} wants a BEGIN. */
    private static boolean setsForTransaction(Statement statement) {
        return statement.text().startsWith("SELECT set_config(");
    }

    private static boolean isTyped(Statement statement) {
        return statement.parameters().stream().allMatch(Codecs::isTyped);
    }
}
