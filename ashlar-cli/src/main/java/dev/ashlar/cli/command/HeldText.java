package dev.ashlar.cli.command;

import dev.ashlar.migrate.gate.Client;
import dev.ashlar.migrate.gate.HeldMigration;
import java.util.stream.Stream;

/** Why a migration waits, for people. */
final class HeldText {
    private HeldText() {}

    static Stream<String> lines(HeldMigration held) {
        if (held.behind() != null) {
            return Stream.of("held " + held.name() + ": it comes after " + held.behind() + " and may need it");
        }
        return Stream.concat(
                Stream.of("held " + held.name() + ": running clients use what it takes away"),
                held.clients().stream().map(c -> "  " + line(c, held)));
    }

    private static String line(Client client, HeldMigration held) {
        return client.describe() + " uses " + String.join(", ", client.uses(held.names()));
    }
}
