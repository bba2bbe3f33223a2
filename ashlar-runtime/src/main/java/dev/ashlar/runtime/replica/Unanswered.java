package dev.ashlar.runtime.replica;

import dev.ashlar.runtime.error.ConnectionFailed;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.PoolExhausted;
import dev.ashlar.runtime.error.SerializationFailure;
import java.util.Set;

/** Why a replica gave no answer to a read. */
enum Unanswered {
    /** It is not there. */
    LOST,
    /** It has no connection free, or had to stop the read to go on following the primary (40001 of a hot standby). */
    BUSY,
    /** It refuses what only the primary does, or does not know yet what the primary may know. */
    NOT_HERE,
    /** It gave one: an error that the primary would give too. */
    NOT;

    /**
     * 25006: a function of the query writes, or it locks. The others: what a migration has just made has not come to a replica that
     * is behind (a table, a column, a type, a function, a schema).
     */
    private static final Set<String> ELSEWHERE = Set.of("25006", "42P01", "42703", "42704", "42883", "3F000");

    static Unanswered of(DatabaseException failure) {
        if (failure instanceof ConnectionFailed) {
            return LOST;
        }
        if (failure instanceof PoolExhausted || failure instanceof SerializationFailure) {
            return BUSY;
        }
        return ELSEWHERE.contains(String.valueOf(failure.sqlState())) ? NOT_HERE : NOT;
    }
}
