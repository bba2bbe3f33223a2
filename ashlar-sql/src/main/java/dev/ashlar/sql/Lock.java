package dev.ashlar.sql;

/**
 * What a query does to the rows it finds, until the transaction ends.
 *
 * @param words {@code FOR UPDATE}
 * @param waiting {@code NOWAIT}, {@code SKIP LOCKED}, or nothing: it waits for who has locked them
 */
public record Lock(String words, String waiting) {
    /** Nobody else may change, delete or lock them. */
    public static final Lock UPDATE = new Lock("FOR UPDATE", "");

    /** As UPDATE, but rows of other tables may go on to refer to them: what an UPDATE that leaves the keys alone takes. */
    public static final Lock NO_KEY_UPDATE = new Lock("FOR NO KEY UPDATE", "");

    /** Nobody may change or delete them; others may lock them in the same way. */
    public static final Lock SHARE = new Lock("FOR SHARE", "");

    /** Nobody may delete them or change their keys. */
    public static final Lock KEY_SHARE = new Lock("FOR KEY SHARE", "");

    /** Fails at once, with SQLSTATE 55P03, when somebody else has locked one. */
    public Lock noWait() {
        return new Lock(words, " NOWAIT");
    }

    /** Leaves out what somebody else has locked: for queues. */
    public Lock skipLocked() {
        return new Lock(words, " SKIP LOCKED");
    }

    public void write(SqlWriter out) {
        out.append(" ").append(words).append(waiting);
    }

    /** Only of the table that is known by this alias, quoted; of several with commas between. */
    public void write(SqlWriter out, String alias) {
        out.append(" ").append(words).append(" OF ").append(alias).append(waiting);
    }

    @Override
    public String toString() {
        return words + waiting;
    }
}
