package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deletes rows: softly where the model says so, that is by writing the time. */
record Deletes(Session session) {
    /** What marks a row as deleted; null where rows are removed for good. */
    static @Nullable UpdateData<?> mark(UpdateData<?> data) {
        Column<?> column = data.table().softDelete();
        if (column == null) {
            return null;
        }
        data.put(Change.of(Cell.of(column, now(column))));
        return data;
    }

    /** Removes the row for good, whether softly deleted before or not; what is returned is the row as it was. */
    Written delete(Table table, Key<?> key, Layout<?> layout) {
        Aim aim = Aim.of(table, key, session.tenant());
        Written row = new Aimed(session, List.of(aim))
                .delete(new Returning(layout, List.of()))
                .get(0);
        if (row == null) {
            throw new Updates(session).missing(aim);
        }
        return row;
    }

    /** Each row; one that is not there is an error. */
    void removeAll(List<Removal> removals) {
        List<Renewal> marked = new ArrayList<>();
        List<Aim> removed = new ArrayList<>();
        for (Removal removal : removals) {
            if (removal.softly() == null) {
                removed.add(removal.aim());
            } else {
                marked.add(new Renewal(removal.aim(), removal.softly()));
            }
        }
        new Updates(session).renewAll(marked, null, Set.of());
        for (List<Integer> group : Alike.rounds(
                removed.size(), i -> form(removed.get(i)), i -> removed.get(i).row())) {
            List<Aim> alike = Alike.chosen(removed, group);
            Map<Integer, Written> gone = new Aimed(session, alike).delete(Returning.NOTHING);
            for (int i = 0; i < alike.size(); i++) {
                if (!gone.containsKey(i)) {
                    throw new Updates(session).missing(alike.get(i));
                }
            }
        }
    }

    private static Object form(Aim aim) {
        return List.of(aim.table().quotedName(), aim.form());
    }

    /** All rows that the aim meets; answers how many. */
    long removeAny(Removal removal) {
        return removal.softly() == null
                ? new Aimed(session, List.of(removal.aim())).deleteAny()
                : new Updates(session).renewAny(new Renewal(removal.aim(), removal.softly()));
    }

    /** In microseconds, as PostgreSQL keeps it; without a zone it is UTC. */
    private static Object now(Column<?> column) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (column.type() == PgType.TIMESTAMP) {
            return LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        }
        return column.type() == PgType.DATE ? LocalDate.ofInstant(now, ZoneOffset.UTC) : now;
    }
}
