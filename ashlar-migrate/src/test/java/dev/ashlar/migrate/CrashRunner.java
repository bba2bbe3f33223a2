package dev.ashlar.migrate;

import dev.ashlar.migrate.connect.DatabaseUrl;
import java.nio.file.Path;

/** A run in a JVM of its own, to be killed: the URL, the folder, and {@code deploy} or {@code rollback}. */
final class CrashRunner {
    private CrashRunner() {}

    public static void main(String[] args) {
        CrashScene scene = new CrashScene(Path.of(args[1]), DatabaseUrl.parse(args[0]));
        Migrator migrator = scene.migrator(Integer.parseInt(args[3]));
        if (args[2].equals("deploy")) {
            migrator.deploy();
        } else {
            migrator.rollback();
        }
    }
}
