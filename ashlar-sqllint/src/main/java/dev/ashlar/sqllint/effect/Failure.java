package dev.ashlar.sqllint.effect;

/**
 * Why PostgreSQL will refuse a statement, whatever the rows say.
 *
 * @param sqlState PostgreSQL's code: {@code 0A000}
 * @param message in PostgreSQL's words
 */
public record Failure(String sqlState, String message) {}
