package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Limits;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A to-one part as a join.
 *
 * @param alias of its table
 * @param only what must hold of its row besides; null: nothing
 */
record Joined(
        One<?, ?> part, String text, String alias, @Nullable Only only) {
    /** All of them, as far as no value belongs to them. */
    static String text(List<Joined> joined) {
        StringBuilder text = new StringBuilder();
        for (Joined join : joined) {
            text.append(join.text);
        }
        return text.toString();
    }

    /** Whether no value belongs to any. */
    static boolean areFixed(List<Joined> joined) {
        for (Joined join : joined) {
            if (join.only != null) {
                return false;
            }
        }
        return true;
    }

    Joined with(Bound bound) {
        Only asked = part instanceof OneOrNone<?, ?> one ? bound.ones().get(one) : null;
        return asked == null ? this : new Joined(part, text, alias, asked);
    }

    Joined limited(Limits limits) {
        Table row = only == null ? part.relation().target() : only.table();
        Condition more = limits.of(row);
        if (more == null) {
            return this;
        }
        Condition both = only == null ? more : only.condition().and(more);
        return new Joined(part, text, alias, new Only(row, both));
    }

    void write(SqlWriter out) {
        out.append(text);
        if (only != null) {
            only.write(out, alias);
        }
    }
}
