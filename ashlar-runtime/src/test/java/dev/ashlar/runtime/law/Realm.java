package dev.ashlar.runtime.law;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A schema as the laws know it.
 *
 * @param schema the file that makes it
 * @param kinds in an order in which they can be filled
 * @param junctions the tables between two kinds that are related many to many
 * @param tenants whose rows there may be; none: rows are everybody's
 */
record Realm(String schema, List<Kind> kinds, List<String> junctions, List<UUID> tenants) {
    /** Users and what they write. */
    static final Realm WRITERS = new Realm("/conformance/schema.sql", Kinds.ALL, List.of("_CategoryToPost"), List.of());

    /** Books, softly deleted with their reviews; versions, checks, ranges. */
    static final Realm PRESS = new Realm("/press/schema.sql", PressKinds.ALL, List.of(), List.of());

    /** Clinics beside each other behind row-level security, and doctors who work for all of them. */
    static final Realm CLINICS =
            new Realm("/clinic/schema.sql", ClinicKinds.ALL, List.of("_SignToVisit"), ClinicKinds.CLINICS);

    /** Any of them, two more often than others; null where rows are everybody's. */
    @Nullable
    UUID tenant(Random random) {
        return tenants.isEmpty() ? null : tenants.get(random.nextInt(random.nextInt(6) == 0 ? tenants.size() : 2));
    }

    /** The column that says whose a row is; null where rows are everybody's. */
    @Nullable
    String tenantKey(String table) {
        if (junctions.contains(table)) {
            return tenants.isEmpty() ? null : "tenant_id";
        }
        return Kinds.named(table).tenantKey();
    }
}
