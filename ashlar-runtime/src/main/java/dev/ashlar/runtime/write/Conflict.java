package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.function.Consumer;

/**
 * What becomes of a new row that conflicts with one that is there.
 *
 * @param clause writes {@code ON CONFLICT ...}
 */
record Conflict(Consumer<SqlWriter> clause) {
    /** It is an error. */
    static final Conflict FAILS = new Conflict(out -> {});

    /** It is left out, whichever key it has in common with another. */
    static final Conflict SKIPS = new Conflict(out -> out.append(" ON CONFLICT DO NOTHING"));

    /** It is left out when it has this key in common with another. */
    static Conflict skips(Table table, KeyData key) {
        return new Conflict(out -> Creates.writeConflict(out, table, key).append(" DO NOTHING"));
    }
}
