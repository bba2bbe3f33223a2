package dev.ashlar.compiler.lint.rule;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.ObjectName;
import java.util.stream.Stream;

/**
 * A rule that only a database in use can answer. It has the facts as values and asks nothing more; a list that is empty may
 * mean that the reader was not allowed to see it, so nothing is concluded from absence alone.
 */
public non-sealed interface LiveRule extends LintRule {
    Stream<LiveFinding> check(LiveDatabase database, LintConfig config);

    /**
     * @param object the table, index, role, ... that the finding is about: it is drawn where the schema has it
     * @param help what to do, with the SQL when there is some
     */
    default LiveFinding finding(String message, ObjectName object, String help) {
        return new LiveFinding(severity(), code(), message, object, help);
    }
}
