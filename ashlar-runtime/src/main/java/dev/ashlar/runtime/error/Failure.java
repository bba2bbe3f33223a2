package dev.ashlar.runtime.error;

/**
 * A rule of a table that a write has broken. Generated clients have a sealed type for each model, {@code UserFailure}, with one
 * class for each rule: {@code UserFailure.EmailTaken}.
 */
public interface Failure {
    /** What {@link #rule} answers for a value that is missing, behind the table's name. */
    String NOT_NULL = "NOT NULL";

    /** What PostgreSQL said. */
    DatabaseException cause();

    /** {@code users.users_email_key}: which rule of which table was broken; empty when the error is about none. */
    static String rule(DatabaseException error) {
        String constraint = error instanceof NotNullViolation ? NOT_NULL : error.constraint();
        return error.table() == null || constraint == null ? "" : error.table() + "." + constraint;
    }
}
