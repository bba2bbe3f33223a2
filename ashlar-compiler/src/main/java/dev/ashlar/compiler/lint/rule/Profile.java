package dev.ashlar.compiler.lint.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A set of rules, by the name that {@code --profile} and a generator's {@code lint = "..."} take. */
public enum Profile {
    /** What nearly every schema should hold. */
    RECOMMENDED,
    /** The recommended rules, and those that see tenants and soft delete where nothing is declared. */
    SAAS,
    /** Every rule. */
    STRICT;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a rule that begins at that profile runs in this one: {@code strict} has all of {@code saas}, and that of {@code recommended}. */
    public boolean includes(Profile first) {
        return compareTo(first) >= 0;
    }

    public static Optional<Profile> named(String label) {
        return Arrays.stream(values()).filter(p -> p.label().equals(label)).findFirst();
    }
}
