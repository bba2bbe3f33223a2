package dev.ashlar.sqllint.state;

import dev.ashlar.compiler.source.SourceFile;

/**
 * A file to judge.
 *
 * @param transactional false where a conf file says that it runs without a transaction
 * @param judged false for one that is there only to know what it made: it was applied already
 */
public record SqlSource(SourceFile file, Runner runner, boolean transactional, boolean judged) {
    public static SqlSource of(SourceFile file) {
        return new SqlSource(file, Runner.UNKNOWN, true, true);
    }
}
