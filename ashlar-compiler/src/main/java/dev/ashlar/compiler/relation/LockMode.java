package dev.ashlar.compiler.relation;

import java.util.Locale;

/** The lock modes of tables, weakest first. Which one holds up which is the table "Conflicting Lock Modes" of PostgreSQL's manual. */
public enum LockMode {
    ACCESS_SHARE("nothing"),
    ROW_SHARE("nothing"),
    ROW_EXCLUSIVE("index builds and other DDL"),
    SHARE_UPDATE_EXCLUSIVE("vacuum and other DDL"),
    SHARE("writes"),
    SHARE_ROW_EXCLUSIVE("writes"),
    EXCLUSIVE("writes"),
    ACCESS_EXCLUSIVE("reads and writes");

    private final String blocks;

    LockMode(String blocks) {
        this.blocks = blocks;
    }

    /** What has to wait while it is held, as far as applications and operators feel it. */
    public String blocks() {
        return blocks;
    }

    public boolean blocksReads() {
        return this == ACCESS_EXCLUSIVE;
    }

    public boolean blocksWrites() {
        return compareTo(SHARE) >= 0;
    }

    public LockMode or(LockMode other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** As the manual writes it: {@code ACCESS EXCLUSIVE}. */
    public String sql() {
        return name().replace('_', ' ');
    }

    /** @param mode as {@code pg_locks} has it: {@code AccessExclusiveLock} */
    public static LockMode ofPgLocks(String mode) {
        String words = mode.replaceFirst("Lock$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return valueOf(words.toUpperCase(Locale.ROOT));
    }
}
