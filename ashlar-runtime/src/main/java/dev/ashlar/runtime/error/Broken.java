package dev.ashlar.runtime.error;

/** What is the same in each rule of a generated {@link Failure}. */
public abstract class Broken implements Failure {
    private final DatabaseException cause;

    protected Broken(DatabaseException cause) {
        this.cause = cause;
    }

    @Override
    public final DatabaseException cause() {
        return cause;
    }

    /** {@code EmailTaken: } and what PostgreSQL said. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
