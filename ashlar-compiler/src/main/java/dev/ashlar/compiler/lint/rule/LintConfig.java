package dev.ashlar.compiler.lint.rule;

import java.time.Duration;

/**
 * How a run of the linter is set.
 *
 * @param serverMajor the server that the schema is meant for; what is said may depend on it (PostgreSQL 18 has {@code uuidv7()})
 * @param statisticsAge how long a database must have counted before a counter of zero means that something is not used
 */
public record LintConfig(Profile profile, int serverMajor, Duration statisticsAge) {
    /** The newest server that Ashlar knows. */
    public static final int NEWEST_SERVER = 18;

    /** A month, so that what runs once a month has run. */
    public static final Duration USUAL_AGE = Duration.ofDays(30);

    public static final LintConfig DEFAULT = new LintConfig(Profile.RECOMMENDED, NEWEST_SERVER, USUAL_AGE);

    public LintConfig with(Profile other) {
        return new LintConfig(other, serverMajor, statisticsAge);
    }
}
