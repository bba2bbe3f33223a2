package dev.ashlar.runtime.write;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The time of a change, which each change of a row brings along where the client keeps it. */
final class Moment {
    private Moment() {}

    /** The changes, with this moment in those columns of the time of change that they leave alone. */
    static List<Change> in(Table table, List<Change> changes) {
        List<Column<?>> times = table.updatedAt();
        if (times.isEmpty()) {
            return changes;
        }
        Instant now = Instant.now();
        List<Change> all = new ArrayList<>(changes);
        for (Column<?> time : times) {
            if (changes.stream().noneMatch(change -> change.column().name().equals(time.name()))) {
                all.add(Change.of(Cell.of(time, of(time, now))));
            }
        }
        return List.copyOf(all);
    }

    /** As the column keeps it; without a zone it is UTC. */
    static Object of(Column<?> column, Instant time) {
        PgType<?> type = column.type();
        if (type == PgType.TIMESTAMP) {
            return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        }
        if (type == PgType.DATE) {
            return LocalDate.ofInstant(time, ZoneOffset.UTC);
        }
        if (type == PgType.TIME) {
            return LocalTime.ofInstant(time, ZoneOffset.UTC);
        }
        return type == PgType.TIMETZ ? OffsetTime.ofInstant(time, ZoneOffset.UTC) : time;
    }
}
