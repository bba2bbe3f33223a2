package dev.ashlar.migrate.script;

/**
 * A range of PostgreSQL's major versions.
 *
 * @param since the first, inclusive
 * @param until the last, inclusive
 */
public record ServerVersions(int since, int until) {
    public static final ServerVersions ALL = new ServerVersions(0, Integer.MAX_VALUE);

    /** @param major for example 18 */
    public boolean contains(int major) {
        return since <= major && major <= until;
    }
}
