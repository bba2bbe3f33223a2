package dev.ashlar.sqllint.state;

import java.util.Map;
import java.util.Optional;

/**
 * How large tables are, by their names.
 *
 * @param tables none where nobody counted
 */
public record Sizes(Map<String, Size> tables) {
    public static final Sizes NONE = new Sizes(Map.of());

    public Sizes {
        tables = Map.copyOf(tables);
    }

    /**
     * @param rows the planner's estimate
     * @param bytes of the table with its indexes, 0 when it is not known
     */
    public record Size(long rows, long bytes) {}

    public Optional<Size> of(String table) {
        return Optional.ofNullable(tables.get(table));
    }
}
