package dev.ashlar.runtime.law;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row to be made, with others in it. */
record NewRow(Kind kind, Map<String, @Nullable Object> values, List<Nest> nests) {
    @Override
    public String toString() {
        return values + (nests.isEmpty() ? "" : nests.toString());
    }
}
