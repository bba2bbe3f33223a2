package dev.ashlar.compiler.online;

import java.util.List;

/**
 * What one migration of a change does, and how it is undone.
 *
 * @param held what running clients must have stopped to use before this may run, as {@code table.column} or {@code table};
 *     empty for the first release of a change
 */
public record Release(List<String> held, List<Stage> up, List<Stage> down) {
    public static final Release EMPTY = new Release(List.of(), List.of(), List.of());

    public Release {
        held = List.copyOf(held);
        up = List.copyOf(up);
        down = List.copyOf(down);
    }

    public boolean isEmpty() {
        return up.isEmpty();
    }
}
