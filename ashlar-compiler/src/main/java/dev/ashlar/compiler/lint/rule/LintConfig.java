package dev.ashlar.compiler.lint.rule;

import java.time.Duration;
import java.util.Set;

/**
 * How a run of the linter is set.
 *
 * @param only the codes of the rules to run whatever the profile says; empty for those of the profile
 * @param without the codes of rules that have no say: a database that has no schema file does not know what they ask
 * @param serverMajor the server that the schema is meant for; what is said may depend on it (PostgreSQL 18 has {@code uuidv7()})
 * @param statisticsAge how long a database must have counted before a counter of zero means that something is not used
 */
public record LintConfig(
        Profile profile, Set<String> only, Set<String> without, int serverMajor, Duration statisticsAge) {
    /** The newest server that Ashlar knows. */
    public static final int NEWEST_SERVER = 18;

    /** A month, so that what runs once a month has run. */
    public static final Duration USUAL_AGE = Duration.ofDays(30);

    public static final LintConfig DEFAULT = new LintConfig(Profile.RECOMMENDED, Set.of(), NEWEST_SERVER, USUAL_AGE);

    public LintConfig {
        only = Set.copyOf(only);
        without = Set.copyOf(without);
    }

    public LintConfig(Profile profile, Set<String> only, int serverMajor, Duration statisticsAge) {
        this(profile, only, Set.of(), serverMajor, statisticsAge);
    }

    public LintConfig with(Profile other) {
        return new LintConfig(other, only, without, serverMajor, statisticsAge);
    }

    public LintConfig without(Set<String> codes) {
        return new LintConfig(profile, only, codes, serverMajor, statisticsAge);
    }

    /** Whether the rule has its say. */
    public boolean runs(LintRule rule) {
        if (without.contains(rule.code())) {
            return false;
        }
        return only.isEmpty() ? profile.includes(rule.about().first()) : only.contains(rule.code());
    }
}
