package dev.ashlar.runtime.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The children of one parent, as they come. */
final class Siblings {
    private final List<Object> parent;
    private List<Object> values = List.of();

    /** @param parent its key */
    Siblings(List<Object> parent) {
        this.parent = parent;
    }

    List<Object> parent() {
        return parent;
    }

    void add(Object child) {
        values = values.isEmpty() ? new ArrayList<>(4) : values;
        values.add(child);
    }

    void reverse() {
        Collections.reverse(values);
    }

    /** For the caller, who cannot change it. */
    List<Object> values() {
        return Collections.unmodifiableList(values);
    }
}
