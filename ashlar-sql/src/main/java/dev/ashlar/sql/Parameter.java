package dev.ashlar.sql;

import dev.ashlar.sql.value.BitString;
import dev.ashlar.sql.value.Box;
import dev.ashlar.sql.value.Cidr;
import dev.ashlar.sql.value.Circle;
import dev.ashlar.sql.value.Geometry;
import dev.ashlar.sql.value.Hstore;
import dev.ashlar.sql.value.Inet;
import dev.ashlar.sql.value.Interval;
import dev.ashlar.sql.value.Line;
import dev.ashlar.sql.value.LineSegment;
import dev.ashlar.sql.value.Lsn;
import dev.ashlar.sql.value.Path;
import dev.ashlar.sql.value.Point;
import dev.ashlar.sql.value.Polygon;
import dev.ashlar.sql.value.Vector;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value that travels beside the text, with the type that says how. */
public record Parameter(PgType<?> type, @Nullable Object value) {
    /**
     * The value with the type that fits its class; a collection becomes an array of its elements' type. A Parameter stays as it
     * is, which is how another type is said: {@code new Parameter(PostStatus.TYPE, DRAFT)}.
     *
     * @throws IllegalArgumentException when the class tells no type
     */
    public static Parameter of(@Nullable Object value) {
        if (value instanceof Parameter parameter) {
            return parameter;
        }
        if (value instanceof Collection<?> collection) {
            List<?> list = new ArrayList<>(collection);
            PgType<?> element = list.isEmpty() ? PgType.STRING : typeOf(list.get(0));
            return new Parameter(PgType.listOf(element), list);
        }
        if (value instanceof Short number) {
            return new Parameter(PgType.INTEGER, number.intValue());
        }
        return new Parameter(typeOf(value), value);
    }

    private static PgType<?> typeOf(@Nullable Object value) {
        if (value == null) {
            return PgType.STRING;
        }
        PgType<?> type = Known.TYPES.get(value.getClass());
        if (type == null) {
            throw new IllegalArgumentException("a " + value.getClass().getName()
                    + " has no PostgreSQL type of its own: pass new Parameter(type, value)");
        }
        return type;
    }

    /** A class of its own, so that a program whose parameters all say their types does not load those of all of them. */
    private static final class Known {
        static final Map<Class<?>, PgType<?>> TYPES = Map.ofEntries(
                Map.entry(String.class, PgType.STRING),
                Map.entry(UUID.class, PgType.UUID),
                Map.entry(Boolean.class, PgType.BOOLEAN),
                Map.entry(Integer.class, PgType.INTEGER),
                Map.entry(Long.class, PgType.BIGINT),
                Map.entry(Float.class, PgType.REAL),
                Map.entry(Double.class, PgType.DOUBLE),
                Map.entry(BigDecimal.class, PgType.NUMERIC),
                Map.entry(Instant.class, PgType.TIMESTAMPTZ),
                Map.entry(LocalDateTime.class, PgType.TIMESTAMP),
                Map.entry(LocalDate.class, PgType.DATE),
                Map.entry(LocalTime.class, PgType.TIME),
                Map.entry(OffsetTime.class, PgType.TIMETZ),
                Map.entry(Json.class, PgType.JSONB),
                Map.entry(Bytes.class, PgType.BYTEA),
                Map.entry(Interval.class, PgType.INTERVAL),
                Map.entry(BitString.class, PgType.VARBIT),
                Map.entry(Inet.class, PgType.INET),
                Map.entry(Cidr.class, PgType.CIDR),
                Map.entry(Lsn.class, PgType.PG_LSN),
                Map.entry(Point.class, PgType.POINT),
                Map.entry(Line.class, PgType.LINE),
                Map.entry(LineSegment.class, PgType.LSEG),
                Map.entry(Box.class, PgType.BOX),
                Map.entry(Path.class, PgType.PATH),
                Map.entry(Polygon.class, PgType.POLYGON),
                Map.entry(Circle.class, PgType.CIRCLE),
                Map.entry(Hstore.class, PgType.HSTORE),
                Map.entry(Vector.class, PgType.VECTOR),
                Map.entry(Geometry.class, PgType.GEOMETRY));

        private Known() {}
    }
}
