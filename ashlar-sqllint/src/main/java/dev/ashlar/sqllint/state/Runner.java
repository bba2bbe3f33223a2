package dev.ashlar.sqllint.state;

/** Who runs a file of SQL: it decides what shares a transaction, and who limits the wait for locks. */
public enum Runner {
    /** Ashlar: steps by its markers; {@code lock_timeout} and tries are its own. */
    ASHLAR,
    /** Prisma: the file is sent at once, which is one transaction where it has several statements. */
    PRISMA,
    /** Flyway: a transaction for each file, unless its conf file or CONCURRENTLY says otherwise. */
    FLYWAY,
    /** Not known. Most tools run a file in one transaction. */
    UNKNOWN
}
