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
import dev.ashlar.sql.value.MacAddress;
import dev.ashlar.sql.value.Path;
import dev.ashlar.sql.value.Point;
import dev.ashlar.sql.value.Polygon;
import dev.ashlar.sql.value.Vector;
import java.util.function.Function;

/**
 * Reads the text of values that have a class here. One class for all of them: a lambda for each would be a class that every
 * program makes when it starts, whether it has such columns or not.
 */
enum ValueText implements Function<String, Object> {
    BITS,
    INTERVAL,
    INET,
    CIDR,
    MAC_ADDRESS,
    LSN,
    POINT,
    LINE,
    LINE_SEGMENT,
    BOX,
    PATH,
    POLYGON,
    CIRCLE,
    HSTORE,
    VECTOR,
    GEOMETRY;

    @Override
    public Object apply(String text) {
        return switch (this) {
            case BITS -> new BitString(text);
            case INTERVAL -> Interval.parse(text);
            case INET -> Inet.parse(text);
            case CIDR -> Cidr.parse(text);
            case MAC_ADDRESS -> MacAddress.parse(text);
            case LSN -> Lsn.parse(text);
            case POINT -> Point.parse(text);
            case LINE -> Line.parse(text);
            case LINE_SEGMENT -> LineSegment.parse(text);
            case BOX -> Box.parse(text);
            case PATH -> Path.parse(text);
            case POLYGON -> Polygon.parse(text);
            case CIRCLE -> Circle.parse(text);
            case HSTORE -> Hstore.parse(text);
            case VECTOR -> Vector.parse(text);
            case GEOMETRY -> Geometry.parse(text);
        };
    }
}
