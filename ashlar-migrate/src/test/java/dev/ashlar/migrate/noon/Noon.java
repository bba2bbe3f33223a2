package dev.ashlar.migrate.noon;

import dev.ashlar.migrate.Migrator;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** One change while eight users work and a long reader comes again and again: what did they notice? */
final class Noon {
    static final int WORKERS = 8;

    private final Ground ground;
    private final Duration calm;
    private final Duration holds;
    private final int users;

    /**
     * @param calm how long the application runs alone, before, between and after the releases
     * @param holds how long the reader holds the table
     * @param users how many work on it
     */
    Noon(Ground ground, Duration calm, Duration holds, int users) {
        this.ground = ground;
        this.calm = calm;
        this.holds = holds;
        this.users = users;
    }

    /** What is done while the application runs. */
    interface Work {
        /** @return when it failed, why; empty else */
        String run(String database, Workers workers) throws SQLException, IOException;
    }

    Verdict change(Kind kind, Path folder) throws SQLException, IOException {
        return run(kind, (database, workers) -> {
            Planned planned = Planned.of(kind, ground.live(database), ground.wanted(database, kind.next()));
            if (planned.warns() == kind.supported()) {
                return planned.warns() ? "a warning says that nobody can work" : "no warning says that nobody can work";
            }
            planned.write(folder);
            Migrator migrator = new Migrator(
                    DatabaseUrl.parse(ground.ownerUrl(database)),
                    new MigrationFolder(folder),
                    Settings.DEFAULT,
                    MigrationListener.SILENT);
            String error = attempt(() -> migrator.deployUpTo(Planned.FIRST));
            if (error.isEmpty()) {
                workers.use(kind.then());
            }
            if (error.isEmpty() && planned.contracts()) {
                error = attempt(migrator::deploy);
            }
            return error;
        });
    }

    /** Nothing at all, for as long as a change takes. */
    Verdict nothing(Duration time) throws SQLException, IOException {
        return run(Kind.of("(no migration)", Kinds.BASE, Kinds.BASE), (database, workers) -> {
            sleep(time);
            return "";
        });
    }

    Verdict run(Kind kind, Work work) throws SQLException, IOException {
        String database = ground.copy(kind);
        try {
            return run(kind, database, work);
        } finally {
            ground.drop(database);
        }
    }

    private Verdict run(Kind kind, String database, Work work) throws SQLException, IOException {
        List<String> failures;
        Latencies before;
        Latencies during;
        List<Sampler.Wait> waits;
        String error;
        double seconds;
        long samples;
        Shape last;
        try (Workers workers = new Workers(ground.applicationUrl(database), ground.rows(), kind.first(), users, calm)) {
            sleep(calm);
            before = workers.latencies();
            try (Sampler sampler = new Sampler(ground.ownerUrl(database));
                    LongReader reader = new LongReader(
                            ground.applicationUrl(database), kind.first().table(), holds)) {
                sleep(Duration.ofMillis(200));
                long start = System.nanoTime();
                error = work.run(database, workers);
                seconds = (System.nanoTime() - start) / 1e9;
                during = workers.latencies();
                reader.use(workers.shape().table());
                sleep(calm);
                waits = sampler.waits();
                samples = sampler.samples();
            }
            last = workers.shape();
            failures = workers.finish();
        }
        List<String> wrong = new Ledger(last, ground.rows())
                .wrong(ground.ownerUrl(database), error.isEmpty() ? kind.wrong() : List.of());
        return new Verdict(
                kind.name(), seconds, before, during, samples, waits, failures, wrong, error, kind.supported());
    }

    private static String attempt(Runnable work) {
        try {
            work.run();
            return "";
        } catch (MigrationException e) {
            return String.valueOf(e.getMessage());
        }
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A folder of one's own for each change. */
    static Path folder(String name) throws IOException {
        return Files.createTempDirectory("noon-" + name);
    }
}
