package dev.ashlar.migrate.plan;

/** What the files and the ledger together say of a migration. */
public enum Condition {
    APPLIED,
    /** Never begun here, or taken back. */
    PENDING,
    /** Begun and not finished: it runs now, or its run was killed; {@code deploy} goes on with it. */
    UNFINISHED,
    /** Stopped by an error; {@code deploy} goes on at the step that failed. */
    FAILED,
    /** Its way back was begun and not finished. */
    REVERTING,
    /** Applied (or a part of it), and the file has changed since. */
    EDITED,
    /** Applied (or a part of it), and its folder is gone. */
    MISSING,
    /** A squash of migrations that are all applied; {@code deploy} records it in their place. */
    SQUASHED,
    /** A squash of migrations of which some are applied and some are not. */
    SQUASHED_IN_PART
}
