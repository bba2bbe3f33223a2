package dev.ashlar.migrate.rows;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** The backfills that a program brings along, by name. */
public record Backfills(Map<String, Backfill> byName) {
    public static final Backfills NONE = new Backfills(Map.of());

    public Backfills {
        byName = Map.copyOf(byName);
    }

    public static Backfills of(Backfill... backfills) {
        return of(Set.of(backfills));
    }

    private static Backfills of(Iterable<Backfill> backfills) {
        Map<String, Backfill> byName = new LinkedHashMap<>();
        backfills.forEach(b -> byName.put(b.name(), b));
        return new Backfills(byName);
    }

    /** Those that are declared as services ({@code META-INF/services/dev.ashlar.migrate.rows.Backfill}). */
    public static Backfills declared(ClassLoader loader) {
        return of(ServiceLoader.load(Backfill.class, loader));
    }

    public Optional<Backfill> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
