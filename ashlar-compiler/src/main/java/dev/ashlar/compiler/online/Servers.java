package dev.ashlar.compiler.online;

/**
 * The major versions of PostgreSQL that a stage is for, both ends included.
 *
 * @param since 0 for no lower end
 * @param until {@link Integer#MAX_VALUE} for no upper end
 */
public record Servers(int since, int until) {
    public static final Servers ALL = new Servers(0, Integer.MAX_VALUE);

    public static Servers since(int major) {
        return new Servers(major, Integer.MAX_VALUE);
    }

    public static Servers until(int major) {
        return new Servers(0, major);
    }

    /** As a marker's options, each after a space; empty for all. */
    String options() {
        return (since == 0 ? "" : " since=" + since) + (until == Integer.MAX_VALUE ? "" : " until=" + until);
    }
}
