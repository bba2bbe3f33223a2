package dev.ashlar.migrate.ledger;

import java.util.Locale;

/** How far a migration has come in one database. */
public enum MigrationState {
    /** Begun and neither finished nor failed: it runs now, or its run was killed. */
    APPLYING,
    APPLIED,
    /** Stopped by an error; its steps before that one stay done. */
    FAILED,
    /** Its {@code down.sql} was begun and has not finished. */
    REVERTING,
    /** Its {@code down.sql} was run. */
    REVERTED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MigrationState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
