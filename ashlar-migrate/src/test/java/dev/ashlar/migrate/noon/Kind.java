package dev.ashlar.migrate.noon;

import java.util.List;

/**
 * A kind of change, as two versions of a schema and of an application.
 *
 * @param old the schema before
 * @param next the schema after
 * @param first the application before
 * @param then the application after
 * @param wrong queries that count rows which are not as the change promises; all must be 0
 */
record Kind(String name, String old, String next, Shape first, Shape then, List<String> wrong) {
    static Kind of(String name, String old, String next) {
        return new Kind(name, old, next, Shape.FIRST, Shape.FIRST, List.of());
    }

    Kind wrong(String... queries) {
        return new Kind(name, old, next, first, then, List.of(queries));
    }

    Kind shapes(Shape one, Shape other) {
        return new Kind(name, old, next, one, other, wrong);
    }

    Kind then(Shape other) {
        return shapes(first, other);
    }
}
