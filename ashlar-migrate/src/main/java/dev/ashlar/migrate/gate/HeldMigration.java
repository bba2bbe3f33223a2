package dev.ashlar.migrate.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration that waits.
 *
 * @param names what it takes away
 * @param clients who still use that; none when it waits for another migration
 * @param behind the migration that it waits for, because it is about the same tables; null when it waits for clients
 */
public record HeldMigration(
        String name,
        List<String> names,
        List<Client> clients,
        @Nullable String behind) {
    public HeldMigration {
        names = List.copyOf(names);
        clients = List.copyOf(clients);
    }
}
