package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.relation.Relations;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

/**
 * What a statement meets.
 *
 * @param closed whether these are all relations there are; if not, one that is not among them is taken for an ordinary table
 * @param major the server's version, for example 18
 * @param timeZone the session's, as SHOW TimeZone has it
 */
public record Situation(Relations relations, boolean closed, int major, String timeZone) {
    private static final Set<String> UTC = Set.of("utc", "uct", "zulu", "universal", "greenwich");

    /** An empty database. */
    public static Situation empty(int major) {
        return new Situation(Relations.EMPTY, true, major, "UTC");
    }

    public Situation with(Relations others) {
        return new Situation(others, closed, major, timeZone);
    }

    public Situation inTimeZone(String zone) {
        return new Situation(relations, closed, major, zone);
    }

    /** Whether a timestamp means the same with and without it. PostgreSQL asks so before it rewrites a table. */
    boolean isUtc() {
        String zone = timeZone.replaceFirst("(?i)^(Etc|posix)/", "");
        if (UTC.contains(zone.toLowerCase(Locale.ROOT))) {
            return true;
        }
        try {
            var rules = ZoneId.of(zone.toUpperCase(Locale.ROOT).startsWith("GMT") ? "GMT" : timeZone)
                    .getRules();
            return rules.isFixedOffset() && rules.getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
