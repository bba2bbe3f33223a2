package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.Wanted;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import org.jspecify.annotations.Nullable;

/** What middleware asks of the rows that a write comes to by a relation. */
final class Limited {
    private Limited() {}

    /** What must hold of rows of the table, once for all of them; null: nothing. */
    static @Nullable Filter rows(Session session, Table table) {
        Condition more = Wanted.limits(session.middleware()).of(table);
        return more == null ? null : new Filter(table, more);
    }

    /** Both; null when there is neither. */
    static @Nullable Filter both(@Nullable Filter own, @Nullable Filter more) {
        if (own == null || more == null) {
            return own == null ? more : own;
        }
        return new Filter(own.table(), Condition.of(out -> {
            String alias = out.alias(own.table());
            own.condition().write(out.append("("));
            more.write(out.append(") AND ("), alias);
            out.append(")");
        }));
    }

    /** For statements whose conditions look along relations. */
    static SqlWriter writer(Session session) {
        return session.writer(Wanted.limits(session.middleware()));
    }
}
