package dev.ashlar.migrate.gate;

import dev.ashlar.compiler.catalog.Words;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.migrate.plan.Condition;
import dev.ashlar.migrate.plan.PlannedMigration;
import dev.ashlar.migrate.script.Contract;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which migrations may run now. One that takes something away waits until no running client declares it; one that
 * comes after it and speaks of the same tables waits behind it, and whatever comes after such a one.
 */
public final class Gate {
    private final @Nullable Clients clients;
    private final Patience patience;
    private final List<HeldMigration> held = new ArrayList<>();
    private final List<String> relations = new ArrayList<>();

    private Gate(@Nullable Clients clients, Patience patience) {
        this.clients = clients;
        this.patience = patience;
    }

    /** Opens for everything: on a machine for development the next version is the only one. */
    public static Gate open() {
        return new Gate(null, Patience.DEFAULT);
    }

    public static Gate of(Clients clients, Patience patience) {
        return new Gate(clients, patience);
    }

    /** Whether the migration may run; asked in the order of the migrations, right before each. */
    public boolean opensFor(PlannedMigration migration) throws SQLException {
        Optional<HeldMigration> waits =
                migration.condition() == Condition.PENDING ? waits(migration) : Optional.empty();
        waits.ifPresent(held::add);
        return waits.isEmpty();
    }

    private Optional<HeldMigration> waits(PlannedMigration migration) throws SQLException {
        SourceFile file = Objects.requireNonNull(migration.file()).up();
        Optional<Contract> contract = Contract.of(file);
        List<String> names = contract.map(Contract::names).orElse(List.of());
        if (!held.isEmpty() && (follows() || relations.stream().anyMatch(r -> mentions(file, r)))) {
            String behind = held.get(held.size() - 1).name();
            return Optional.of(new HeldMigration(migration.name(), names, List.of(), behind));
        }
        if (clients == null || contract.isEmpty() || patience.forced().contains(migration.name())) {
            return Optional.empty();
        }
        List<Client> users = clients.running(patience.goneAfter()).stream()
                .filter(c -> !c.uses(names).isEmpty())
                .toList();
        if (users.isEmpty()) {
            return Optional.empty();
        }
        relations.addAll(contract.get().relations());
        return Optional.of(new HeldMigration(migration.name(), names, users, null));
    }

    /** Whether one already waits for another: what comes after it may need what it does. */
    private boolean follows() {
        return held.stream().anyMatch(h -> h.behind() != null);
    }

    private static boolean mentions(SourceFile file, String relation) {
        return Words.contains(file.text(), relation.substring(relation.lastIndexOf('.') + 1));
    }

    /** What waits, in order. */
    public List<HeldMigration> held() {
        return List.copyOf(held);
    }
}
