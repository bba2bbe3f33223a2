package dev.ashlar.compiler.lint.live;

/**
 * A statement of this database in {@code pg_stat_statements}, the most costly first; one query's rows for several roles are added up.
 *
 * @param text with {@code $1} for its constants
 * @param rows returned or affected, in all calls
 * @param blocksRead of 8 kB, from disk or the system's cache
 * @param temporaryBlocks of 8 kB, written because memory was not enough
 */
public record LiveStatement(
        long id,
        String text,
        long calls,
        double totalMillis,
        double meanMillis,
        long rows,
        long blocksHit,
        long blocksRead,
        long temporaryBlocks) {
    public ObjectName object() {
        return ObjectName.of(ObjectName.Kind.STATEMENT, Long.toString(id));
    }
}
