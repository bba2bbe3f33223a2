package dev.ashlar.compiler.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Changes as they are found, by the phase that they belong to. */
final class Steps {
    private final Map<Phase, List<Change>> byPhase = new EnumMap<>(Phase.class);

    void add(Phase phase, Change change) {
        byPhase.computeIfAbsent(phase, p -> new ArrayList<>()).add(change);
    }

    List<Change> inOrder() {
        return byPhase.values().stream().flatMap(List::stream).toList();
    }
}
