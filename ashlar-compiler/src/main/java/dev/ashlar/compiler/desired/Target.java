package dev.ashlar.compiler.desired;

/**
 * The server that a catalogue is meant for.
 *
 * @param serverMajor its major version, for example 18
 */
public record Target(int serverMajor) {
    private static final int FIRST_WITH_UUIDV7 = 18;
    private static final int FIRST_WITH_TEMPORAL_KEYS = 18;

    /** Whether a key may be without overlaps, and a foreign key have a period. */
    public boolean hasTemporalKeys() {
        return serverMajor >= FIRST_WITH_TEMPORAL_KEYS;
    }

    /** Whether a generated column may be {@code VIRTUAL}. */
    public boolean hasVirtualColumns() {
        return serverMajor >= 18;
    }

    /** Whether the expression of a generated column can be changed in place. */
    public boolean hasSetExpression() {
        return serverMajor >= 17;
    }

    /** Whether {@code uuidv7()} is built in. */
    public boolean hasUuidV7() {
        return serverMajor >= FIRST_WITH_UUIDV7;
    }
}
