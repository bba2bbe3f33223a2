package dev.ashlar.migrate.script;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the way back of a migration may be run when the migration came only half-way. It may when each statement either
 * takes back what is there or finds nothing to do: when it makes and drops objects, moves no values, renames nothing (a
 * name may mean the old object as well as the new one), and drops no table or column whose name it also makes.
 */
public final class HalfWay {
    private HalfWay() {}

    public static boolean isSafe(Script down) {
        List<SqlStatement> statements =
                down.steps().stream().flatMap(HalfWay::statements).toList();
        if (down.steps().stream().anyMatch(s -> s instanceof Step.Backfill)
                || !statements.stream().allMatch(HalfWay::onlyMakesOrDrops)) {
            return false;
        }
        Set<String> made = new HashSet<>();
        Set<String> dropped = new HashSet<>();
        statements.forEach(s -> collect(s, made, dropped));
        return made.stream().noneMatch(dropped::contains);
    }

    /** The statements of a step, in their order. */
    public static Stream<SqlStatement> statements(Step step) {
        return step.match(new Step.Cases<Stream<SqlStatement>>() {
            @Override
            public Stream<SqlStatement> transactional(Step.Transactional step) {
                return step.statements().stream();
            }

            @Override
            public Stream<SqlStatement> alone(Step.Alone step) {
                return Stream.of(step.statement());
            }

            @Override
            public Stream<SqlStatement> backfill(Step.Backfill step) {
                return Stream.of(step.update());
            }
        });
    }

    private static boolean onlyMakesOrDrops(SqlStatement s) {
        int end = s.tokens().size();
        boolean kind = Stream.of("CREATE", "DROP", "ALTER", "COMMENT", "GRANT", "REVOKE")
                .anyMatch(s::startsWith);
        return kind
                && s.indexOf("RENAME", 0) == end
                && (!s.startsWith("CREATE") || s.indexOf("AS", 0) == end || isRoutine(s));
    }

    // CREATE TABLE ... AS moves values; a routine's body does nothing yet.
    private static boolean isRoutine(SqlStatement s) {
        return s.indexOf("FUNCTION", 0) < s.tokens().size()
                || s.indexOf("PROCEDURE", 0) < s.tokens().size()
                || s.indexOf("TYPE", 0) < s.tokens().size()
                || s.indexOf("VIEW", 0) < s.tokens().size();
    }

    private static void collect(SqlStatement s, Set<String> made, Set<String> dropped) {
        for (int i = 0; i + 1 < s.tokens().size(); i++) {
            if (s.isWord(i, "TABLE") || s.isWord(i, "COLUMN")) {
                Set<String> names = i > 0 && s.isWord(i - 1, "DROP") ? dropped : made;
                if (i > 0 && (names == dropped || s.isWord(i - 1, "CREATE") || s.isWord(i - 1, "ADD"))) {
                    names.add(name(s, i + 1));
                }
            }
        }
    }

    /** The last part of the name that stands there, without quotes. */
    static String name(SqlStatement s, int from) {
        int at = from;
        while (at < s.tokens().size() - 1 && (s.isWord(at, "IF") || s.isWord(at, "NOT") || s.isWord(at, "EXISTS"))) {
            at++;
        }
        int last = at;
        while (last + 2 < s.tokens().size() && s.raw(last + 1).equals(".")) {
            last += 2;
        }
        return s.raw(last).replace("\"", "").toLowerCase(Locale.ROOT);
    }
}
