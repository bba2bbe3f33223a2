package dev.ashlar.migrate.session;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A session that holds what another one waits for.
 *
 * @param pid its process; 0 for a prepared transaction, which has none
 * @param since when its transaction began, null when there is none or when the role may not see it
 * @param age how long ago that was, null as above
 * @param query what it ran last, on one line
 */
public record Blocker(
        int pid,
        String application,
        String user,
        Kind kind,
        @Nullable OffsetDateTime since,
        @Nullable Duration age,
        String query) {
    /** What kind of session it is. */
    public enum Kind {
        SESSION,
        AUTOVACUUM,
        /** A vacuum against wraparound gives way to nobody, unlike any other autovacuum. */
        WRAPAROUND_VACUUM,
        PREPARED_TRANSACTION
    }

    static Kind kind(int pid, @Nullable String backendType, String query) {
        if (pid == 0) {
            return Kind.PREPARED_TRANSACTION;
        }
        if (!"autovacuum worker".equals(backendType)) {
            return Kind.SESSION;
        }
        return query.contains("to prevent wraparound") ? Kind.WRAPAROUND_VACUUM : Kind.AUTOVACUUM;
    }

    /** Whether its transaction has been open for so long. */
    boolean olderThan(Duration limit) {
        return age != null && age.compareTo(limit) > 0;
    }

    /** For a message. */
    public String describe() {
        return switch (kind) {
            case PREPARED_TRANSACTION -> "a prepared transaction (SELECT * FROM pg_prepared_xacts)";
            case WRAPAROUND_VACUUM -> "a vacuum against wraparound, which does not give way (" + where() + ")";
            case AUTOVACUUM -> "an autovacuum (" + where() + ")";
            case SESSION -> where();
        };
    }

    private String where() {
        String open = age == null ? "" : ", in a transaction for " + seconds(age);
        String who =
                kind == Kind.SESSION ? " (" + application + ", user " + user + open + ": " : " (running" + open + ": ";
        return "process " + pid + who + query + ")";
    }

    private static String seconds(Duration age) {
        return age.toSeconds() >= 10
                ? age.toSeconds() + " s"
                : String.format(Locale.ROOT, "%.1f s", age.toMillis() / 1000.0);
    }
}
