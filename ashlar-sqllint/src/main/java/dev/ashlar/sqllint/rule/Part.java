package dev.ashlar.sqllint.rule;

/**
 * A piece of a statement's safe form: SQL without its last semicolon.
 *
 * @param place where it runs
 */
public record Part(String sql, Place place) {
    /** Where a piece runs. */
    public enum Place {
        /** Where the statement stood. */
        SAME,
        /** In a transaction of its own. */
        STEP,
        /** Outside of any. */
        ALONE
    }

    /** In a transaction of its own. */
    public static Part step(String sql) {
        return new Part(sql, Place.STEP);
    }

    /** Outside of any transaction. */
    public static Part alone(String sql) {
        return new Part(sql, Place.ALONE);
    }

    /** Where the statement stood. */
    public static Part same(String sql) {
        return new Part(sql, Place.SAME);
    }
}
