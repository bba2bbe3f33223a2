package dev.ashlar.runtime.law;

import java.util.List;

/** What an update makes of a row, and of those around it. */
record RowChange(Kind kind, List<Edit> edits, List<Nest> nests) {
    @Override
    public String toString() {
        return "set" + edits + (nests.isEmpty() ? "" : nests);
    }
}
