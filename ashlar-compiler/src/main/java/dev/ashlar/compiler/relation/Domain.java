package dev.ashlar.compiler.relation;

/**
 * A domain.
 *
 * @param base the type under it, itself perhaps a domain
 * @param constrained whether it has a CHECK or is NOT NULL
 */
public record Domain(String name, AttributeType base, boolean constrained) {
    public Domain constrained(boolean now) {
        return new Domain(name, base, now);
    }
}
