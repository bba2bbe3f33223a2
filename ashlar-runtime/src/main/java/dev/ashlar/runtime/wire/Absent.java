package dev.ashlar.runtime.wire;

import dev.ashlar.runtime.error.ErrorReport;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.sql.SqlWriter;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition that fails in the middle of what is sent. PostgreSQL has no function that raises an error, but text that is no
 * number does, and the error quotes it, in every language: so what travels behind needs no answer to wait for.
 */
public final class Absent {
    private static final String STATE = "22P02";
    private static final Pattern QUOTED =
            Pattern.compile("no row of (.+?) by ([^\"\u00ab\u00bb\u201c\u201d]+)", Pattern.DOTALL);

    private Absent() {}

    /**
     * Writes the value that fails, to stand where a CASE comes to when the row is not there.
     *
     * @param by what was looked for by, in words without values
     */
    public static void write(SqlWriter out, String table, String by) {
        // behind OFFSET the planner knows no constant that it could cast before it is needed
        out.append("(SELECT \"absent\"::integer FROM (SELECT ")
                .append(literal(table, by))
                .append("::text AS \"absent\" OFFSET 0) AS \"a\")");
    }

    /** The row that is missing, when that is what the error says. */
    static Optional<RecordNotFound> of(ErrorReport report, SQLException failure) {
        Matcher quoted = QUOTED.matcher(report.message());
        boolean ours = STATE.equals(report.sqlState())
                && quoted.find()
                && says(report.statement(), literal(quoted.group(1), quoted.group(2)));
        return ours ? Optional.of(new RecordNotFound(quoted.group(1), quoted.group(2), failure)) : Optional.empty();
    }

    /** A value that was bound to somebody's own statement is not in its text. */
    private static boolean says(@Nullable String statement, String literal) {
        return statement != null && statement.contains(literal);
    }

    private static String literal(String table, String by) {
        return "'" + ("no row of " + table + " by " + by).replace("'", "''") + "'";
    }
}
