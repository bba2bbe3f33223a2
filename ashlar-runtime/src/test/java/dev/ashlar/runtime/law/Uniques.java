package dev.ashlar.runtime.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values of unique keys one call takes, lets go and misses. */
final class Uniques {
    private final Model model;
    private final Set<List<Object>> claimed = new HashSet<>();
    private final Set<List<Object>> released = new HashSet<>();
    private final List<Handle> missed = new ArrayList<>();

    Uniques(Model model) {
        this.model = model;
    }

    /** Nobody was found by this key. */
    void miss(Handle handle) {
        List<Object> key = new ArrayList<>(List.of(handle.kind().rule(handle.columns())));
        handle.values().forEach(value -> key.add(String.valueOf(value)));
        leaveOpenIf(released.contains(key));
        missed.add(handle);
    }

    boolean isMissed(Handle handle) {
        return missed.contains(handle);
    }

    void forget(Handle handle) {
        missed.remove(handle);
    }

    private void leaveOpenIf(boolean open) {
        if (open) {
            model.leaveOpen();
        }
    }

    static boolean isMoved(Item item, List<String> columns, Map<String, @Nullable Object> news) {
        return columns.stream().anyMatch(c -> news.containsKey(c) && !Objects.equals(news.get(c), item.get(c)));
    }

    /** A value that is let go and taken in one call may be taken first. */
    void release(Kind kind, Item item, List<String> columns) {
        List<Object> key = key(kind, item, columns);
        leaveOpenIf(claimed.contains(key));
        released.add(key);
    }

    void hold(Kind kind, Item item, List<List<String>> uniques) {
        for (List<String> columns : uniques) {
            if (columns.stream().allMatch(column -> item.get(column) != null)) {
                List<Object> key = key(kind, item, columns);
                leaveOpenIf(released.contains(key));
                claimed.add(key);
                if (isTaken(kind, item, columns)) {
                    model.fail(Reason.unique(kind, kind.rule(columns), columns));
                }
            }
        }
        for (Handle handle : missed) {
            leaveOpenIf(handle.kind().equals(kind) && handle.fits(item));
        }
    }

    /** Also by rows that are not seen: PostgreSQL tells so much of them. */
    boolean isTaken(Kind kind, Item item, List<String> columns) {
        boolean living = kind.rules().living().contains(kind.rule(columns));
        if (living && !model.store().isAlive(kind, item)) {
            return false;
        }
        return model.store().all(kind.name()).stream()
                .filter(other -> other != item && (!living || model.store().isAlive(kind, other)))
                .anyMatch(other -> columns.stream().allMatch(c -> Objects.equals(item.get(c), other.get(c))));
    }

    private static List<Object> key(Kind kind, Item item, List<String> columns) {
        List<Object> key = new ArrayList<>(List.of(kind.rule(columns)));
        columns.forEach(column -> key.add(String.valueOf(item.get(column))));
        return key;
    }
}
