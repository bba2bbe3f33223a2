package dev.ashlar.runtime.presence;

import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.wire.Link;
import dev.ashlar.runtime.wire.Pool;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a row in {@code _ashlar_clients} while the client runs: written a second after its start, its time renewed each minute,
 * removed at the end. A thread of its own does it, so that no caller waits. Where the table is missing, or not to be written, it says
 * nothing and asks again a minute later: {@code ashlar migrate deploy} makes the table.
 */
public final class Presence implements AutoCloseable {
    public static final Duration INTERVAL = Duration.ofMinutes(1);

    /** What a program that starts asks itself goes first. */
    private static final Duration FIRST = Duration.ofSeconds(1);

    private static final Statement WRITABLE = new Statement(
            "SELECT coalesce(has_table_privilege(to_regclass('_ashlar_clients'), 'INSERT, UPDATE'), false)", List.of());
    private static final String REGISTER = """
            INSERT INTO "_ashlar_clients" (id, application, version, instance, schema_hash, declared)
            VALUES (?::uuid, ?, ?, ?, ?, string_to_array(?, E'\\n'))
            ON CONFLICT (id) DO UPDATE SET schema_hash = excluded.schema_hash, declared = excluded.declared,
              seen_at = clock_timestamp()
            """;
    private static final String RENEW = "UPDATE \"_ashlar_clients\" SET seen_at = clock_timestamp() WHERE id = ?::uuid";
    private static final String REMOVE = "DELETE FROM \"_ashlar_clients\" WHERE id = ?::uuid";

    private final Pool pool;
    private final Identity identity;
    private final String id = UUID.randomUUID().toString();
    private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(1, Presence::daemon);

    // The thread's own.
    private Declaration declaration;
    private boolean registered;

    private Presence(Pool pool, Identity identity, Declaration declaration) {
        this.pool = pool;
        this.identity = identity;
        this.declaration = declaration;
    }

    /** @param interval between two signs of life */
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the thread, and reports nothing
    public static Presence begin(Pool pool, Identity identity, Declaration declaration, Duration interval) {
        Presence presence = new Presence(pool, identity, declaration);
        presence.thread.scheduleWithFixedDelay(
                presence::tell, FIRST.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        return presence;
    }

    private static Thread daemon(Runnable work) {
        Thread made = new Thread(work, "ashlar-presence");
        made.setDaemon(true);
        return made;
    }

    /** Another client of the same application: what both know is declared from then on. */
    public void add(Declaration other) {
        thread.execute(() -> {
            if (!declaration.lines().containsAll(other.lines())) {
                declaration = declaration.and(other);
                registered = false;
                tell();
            }
        });
    }

    private void tell() {
        try (Link link = pool.leaseUnwatched()) {
            if (registered) {
                registered = link.execute(new Statement(RENEW, texts(id))) == 1;
            }
            if (!registered
                    && link.query(WRITABLE, row -> Boolean.TRUE.equals(row.get(0, PgType.BOOLEAN)))
                            .contains(true)) {
                link.execute(new Statement(
                        REGISTER,
                        texts(
                                id,
                                identity.application(),
                                identity.version(),
                                identity.instance(),
                                declaration.hash(),
                                String.join("\n", declaration.lines()))));
                registered = true;
            }
        } catch (DatabaseException | IllegalStateException e) {
            // The table went, or the pool is busy or closed: nothing that the application has to know of.
            registered = false;
        }
    }

    private static List<Parameter> texts(String... values) {
        return Arrays.stream(values).map(v -> new Parameter(PgType.STRING, v)).toList();
    }

    /** Removes the row. Closing twice is safe. */
    @Override
    public void close() {
        if (!thread.isShutdown()) {
            thread.execute(this::leave);
            thread.shutdown();
            try {
                if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                    thread.shutdownNow();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void leave() {
        if (registered) {
            try (Link link = pool.leaseUnwatched()) {
                link.execute(new Statement(REMOVE, texts(id)));
            } catch (DatabaseException | IllegalStateException e) {
                // It counts as gone after some minutes.
                registered = false;
            }
        }
    }
}
