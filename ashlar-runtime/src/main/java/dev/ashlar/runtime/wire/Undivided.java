package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.Statement;
import java.util.List;

/**
 * Statements that are one transaction by travelling together: PostgreSQL begins one with the first and ends it at the driver's
 * Sync, behind the last. The driver sends one earlier in front of a statement that it has had described (and whose answer may be
 * of any size), and it has those described in which a parameter is of no type that it knows: seen in pgjdbc 42.7.
 */
final class Undivided {
    /**
     * What their text ends with, to be one of its own: a statement that the driver has had described, for a value without a
     * type, it takes for described ever after.
     */
    static final String END = " ";

    private Undivided() {}

    /** @param before what a transaction begins with; {@code SET TRANSACTION} wants a BEGIN */
    static boolean mayBegin(List<Statement> before) {
        for (Statement one : before) {
            if (!one.text().startsWith("SELECT set_config(") || !isTyped(one)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the driver knows the types of all parameters. */
    static boolean isTyped(Statement statement) {
        for (Parameter parameter : statement.parameters()) {
            if (!Codecs.isTyped(parameter)) {
                return false;
            }
        }
        return true;
    }
}
