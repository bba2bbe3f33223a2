package dev.ashlar.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Starts the server of a data directory that has none, and stops one that runs. */
record Start(Layout layout, Programs programs, Options options) {
    private static final int PORTS_TO_TRY = 5;
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

    /** Returns the port. */
    int start() throws IOException {
        layout.rollLog();
        // A copied project often has wider permissions, which PostgreSQL refuses.
        FileTree.createPrivate(layout.data());
        EmbeddedPostgresException last = null;
        for (int i = 0; i < PORTS_TO_TRY; i++) {
            int port = choosePort(i == 0);
            try {
                return startOn(port);
            } catch (EmbeddedPostgresException failed) {
                if (!failed.code().equals("port-taken") || options.port().isPresent()) {
                    throw failed;
                }
                last = failed;
            }
        }
        throw last;
    }

    private int choosePort(boolean first) throws IOException {
        if (options.port().isPresent()) {
            return demandFree(options.port().getAsInt());
        }
        int remembered = layout.rememberedPort().orElse(0);
        return first && remembered != 0 && Ports.isFree(remembered) ? remembered : Ports.free();
    }

    private static int demandFree(int port) {
        if (!Ports.isFree(port)) {
            throw new EmbeddedPostgresException(
                    "port-taken",
                    "another program listens on port " + port + " of this machine",
                    "stop it, or name no port and a free one is chosen");
        }
        return port;
    }

    private int startOn(int port) throws IOException {
        Configuration.write(
                layout.data(),
                port,
                options.directory().isPresent(),
                options.settings(),
                programs.runAs().account());
        long deadline = System.nanoTime() + options.startTimeout().toNanos();
        while (true) {
            long logged = layout.logSize();
            String said = launch();
            Optional<PostmasterPid> running = Postmaster.living(layout.data()).filter(PostmasterPid::ready);
            if (running.isPresent()) {
                layout.rememberPort(running.get().port());
                return running.get().port();
            }
            String log = layout.logSince(logged);
            if (!log.contains("pre-existing shared memory block") || System.nanoTime() > deadline) {
                abandon();
                throw Diagnosis.of(
                        "PostgreSQL did not start in " + layout.base(),
                        log.isBlank() ? said : log,
                        "the whole log is " + layout.log());
            }
            Pause.millis(200); // A backend of a killed server still ends its statement.
        }
    }

    /** Returns once the server is ready or has failed: what {@code pg_ctl} said. */
    private String launch() throws IOException {
        Optional<PostmasterPid> before = PostmasterPid.read(layout.data());
        Path output = Files.createTempFile("ashlar-postgres", ".out");
        try {
            Process control = programs.start("pg_ctl", startArguments(), output);
            while (control.isAlive() && !hasBecomeReady(before)) {
                Pause.millis(5); // pg_ctl itself looks every 100 ms only.
            }
            return control.isAlive() ? "" : Files.readString(output);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private boolean hasBecomeReady(Optional<PostmasterPid> before) throws IOException {
        return PostmasterPid.read(layout.data())
                .filter(PostmasterPid::ready)
                .filter(now -> !Optional.of(now).equals(before))
                .isPresent();
    }

    private List<String> startArguments() {
        return List.of(
                "start",
                "-w",
                "-t",
                Long.toString(Math.max(1, options.startTimeout().toSeconds())),
                "-D",
                layout.data().toString(),
                "-l",
                layout.log().toString());
    }

    private void abandon() throws IOException {
        if (Postmaster.living(layout.data()).isPresent()) {
            control("immediate");
        }
    }

    /** Waits until a server that another JVM started, or that recovers from a crash, takes connections. */
    int adopt(PostmasterPid found) throws IOException {
        long deadline = System.nanoTime() + options.startTimeout().toNanos();
        Optional<PostmasterPid> now = Optional.of(found);
        while (now.isPresent() && !now.get().ready() && System.nanoTime() < deadline) {
            Pause.millis(10);
            now = Postmaster.living(layout.data());
        }
        if (now.isEmpty()) {
            return start();
        }
        if (!now.get().ready()) {
            throw Diagnosis.of(
                    "the PostgreSQL that runs in " + layout.base() + " takes no connections",
                    "",
                    "the whole log is " + layout.log());
        }
        return demandPort(now.get().port());
    }

    private int demandPort(int port) {
        if (options.port().isPresent() && options.port().getAsInt() != port) {
            throw new EmbeddedPostgresException(
                    "port-differs",
                    "the PostgreSQL of " + layout.base() + " runs already, on port " + port + " and not on "
                            + options.port().getAsInt(),
                    "use port " + port + ", or stop the program that uses it");
        }
        return port;
    }

    /** False when no server runs, and nothing happens. */
    boolean stop() throws IOException {
        if (Postmaster.living(layout.data()).isEmpty()) {
            return false;
        }
        control(options.directory().isPresent() ? "fast" : "immediate");
        if (!ended(STOP_TIMEOUT)) {
            control("immediate");
            if (!ended(STOP_TIMEOUT)) {
                throw Diagnosis.of(
                        "PostgreSQL did not stop in " + layout.base(), "", "the whole log is " + layout.log());
            }
        }
        return true;
    }

    private void control(String mode) throws IOException {
        programs.run(
                "pg_ctl", List.of("stop", "-W", "-m", mode, "-D", layout.data().toString()));
    }

    private boolean ended(Duration timeout) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (Postmaster.living(layout.data()).isPresent()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Pause.millis(5);
        }
        return true;
    }
}
