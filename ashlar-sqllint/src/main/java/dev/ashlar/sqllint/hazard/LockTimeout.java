package dev.ashlar.sqllint.hazard;

import dev.ashlar.sqllint.parse.Statement;
import java.util.List;

/** What a file says about how long it waits for locks. */
final class LockTimeout {
    private LockTimeout() {}

    /** {@code SET lock_timeout}, with or without LOCAL, and {@code set_config('lock_timeout', ...)}. */
    static boolean isSet(Statement statement) {
        return names(statement) || callsSetConfig(statement);
    }

    /** Whether a SET puts it to something other than 0 for the rest of the session. */
    static boolean limitsSession(Statement statement) {
        return names(statement)
                && !statement.tree().flag("is_local")
                && statement.tree().text("kind").equals("VAR_SET_VALUE")
                && !isZero(statement);
    }

    static boolean names(Statement statement) {
        return statement.is("VariableSetStmt") && statement.tree().text("name").equals("lock_timeout");
    }

    private static boolean callsSetConfig(Statement statement) {
        return statement.is("SelectStmt")
                && statement
                        .tree()
                        .all("A_Const")
                        .anyMatch(c -> c.child("sval").text("sval").equals("lock_timeout"));
    }

    private static boolean isZero(Statement statement) {
        return statement.tree().list("args").stream()
                .allMatch(a -> (a.has("ival") && a.child("ival").number("ival") == 0)
                        || List.of("0", "0s", "0ms", "0min")
                                .contains(a.child("sval").text("sval")));
    }
}
