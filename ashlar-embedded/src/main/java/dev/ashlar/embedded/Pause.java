package dev.ashlar.embedded;

/** A short sleep between two looks at something that sends no signal. */
final class Pause {
    private Pause() {}

    /** Throws when the thread is interrupted, and leaves it marked so. */
    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException(
                    "interrupted", "interrupted while waiting for PostgreSQL", "start again", interrupted);
        }
    }
}
