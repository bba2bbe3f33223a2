package dev.ashlar.sqllint.state;

import dev.ashlar.sqllint.parse.SqlScript;
import dev.ashlar.sqllint.parse.Statement;
import java.util.IdentityHashMap;
import java.util.List;

/** What the database holds before each statement of some files, which run one after another. */
public final class History {
    /** By identity: two statements of the same words are two points in time. */
    private final IdentityHashMap<Statement, Database> before = new IdentityHashMap<>();

    private History() {}

    public static History of(List<SqlScript> scripts, Database start) {
        History history = new History();
        Database now = start;
        for (SqlScript script : scripts) {
            for (Statement statement : script.statements()) {
                history.before.put(statement, now);
                now = Next.after(now, statement);
            }
        }
        return history;
    }

    public Database before(Statement statement) {
        return before.getOrDefault(statement, Database.EMPTY);
    }
}
