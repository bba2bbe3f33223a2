package dev.ashlar.compiler.catalog;

import java.util.List;
import java.util.Optional;

/**
 * @param enabled {@code ENABLE ROW LEVEL SECURITY}
 * @param forced {@code FORCE ROW LEVEL SECURITY}: for the table's owner too
 */
public record RowSecurity(boolean enabled, boolean forced, List<Policy> policies) {
    public static final RowSecurity NONE = new RowSecurity(false, false, List.of());

    public RowSecurity {
        policies = List.copyOf(policies);
    }

    public Optional<Policy> policy(String name) {
        return policies.stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
