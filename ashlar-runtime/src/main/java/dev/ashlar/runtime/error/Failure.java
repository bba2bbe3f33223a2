package dev.ashlar.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * A rule of a table that a write has broken. Generated clients have an enum for each model, {@code UserFailure}, with one
 * constant for each rule: {@code UserFailure.EMAIL_TAKEN}. A {@code switch} expression over it names them all, or does not compile.
 */
public interface Failure {
    /** What stands behind the table's name in the rule of a value that is missing. */
    String NOT_NULL = "NOT NULL";

    /** {@code users.users_email_key}: the table and its constraint. */
    String rule();

    /** Which of these rules the error is about; null when it is none of them. */
    static <E extends Failure> @Nullable E of(Class<E> failures, DatabaseException error) {
        String constraint = error instanceof NotNullViolation ? NOT_NULL : error.constraint();
        if (error.table() == null || constraint == null) {
            return null;
        }
        String rule = error.table() + "." + constraint;
        for (E failure : failures.getEnumConstants()) {
            if (failure.rule().equals(rule)) {
                return failure;
            }
        }
        return null;
    }
}
