package dev.ashlar.compiler.lint.rule;

import java.time.Duration;
import java.util.Set;

/**
 * How a run of the linter is set.
 *
 * @param only the codes of the rules to run whatever the profile says; empty for those of the profile
 * @param serverMajor the server that the schema is meant for; what is said may depend on it (PostgreSQL 18 has {@code uuidv7()})
 * @param statisticsAge how long a database must have counted before a counter of zero means that something is not used
 */
public record LintConfig(Profile profile, Set<String> only, int serverMajor, Duration statisticsAge) {
    /** The newest server that Ashlar knows. */
    public static final int NEWEST_SERVER = 18;

    /** A month, so that what runs once a month has run. */
    public static final Duration USUAL_AGE = Duration.ofDays(30);

    public static final LintConfig DEFAULT = new LintConfig(Profile.RECOMMENDED, Set.of(), NEWEST_SERVER, USUAL_AGE);

    public LintConfig {
        only = Set.copyOf(only);
    }

    public LintConfig with(Profile other) {
        return new LintConfig(other, only, serverMajor, statisticsAge);
    }

    /** Whether the rule has its say. */
    public boolean runs(LintRule rule) {
        return only.isEmpty() ? profile.includes(rule.about().first()) : only.contains(rule.code());
    }
}
