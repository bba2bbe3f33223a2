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
 * @param supported whether it has a form that leaves the table in use; the migration of another says so in a warning
 */
record Kind(String name, String old, String next, Shape first, Shape then, List<String> wrong, boolean supported) {
    static Kind of(String name, String old, String next) {
        return new Kind(name, old, next, Shape.FIRST, Shape.FIRST, List.of(), true);
    }

    Kind wrong(String... queries) {
        return new Kind(name, old, next, first, then, List.of(queries), supported);
    }

    Kind shapes(Shape one, Shape other) {
        return new Kind(name, old, next, one, other, wrong, supported);
    }

    Kind unsupported() {
        return new Kind(name, old, next, first, then, wrong, false);
    }

    Kind then(Shape other) {
        return shapes(first, other);
    }
}
