package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.sqllint.state.Database;
import dev.ashlar.sqllint.state.Sizes;

/**
 * Where SQL is going to run.
 *
 * @param server the major version of PostgreSQL
 * @param start what the database holds before the first file
 * @param sizes how large its tables are
 * @param flywayLockOfSession whether Flyway is told to keep its lock in no transaction
 */
public record Setting(int server, Database start, Sizes sizes, boolean flywayLockOfSession) {
    /** Nothing is known: the newest server. */
    public static final Setting DEFAULT = new Setting(LintConfig.NEWEST_SERVER, Database.EMPTY, Sizes.NONE, false);
}
