package dev.ashlar.runtime.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a nested write does with the rows of a relation. */
sealed interface Step {
    /** Which of the rows: to many by its key, to one on a condition or just so. */
    record Which(@Nullable Handle key, @Nullable Filter filter) {
        Handle handle() {
            return java.util.Objects.requireNonNull(key);
        }

        @Override
        public String toString() {
            return key != null ? key.toString() : filter == null ? "it" : "it if " + filter;
        }
    }

    record Make(NewRow row) implements Step {}

    record Connect(Handle key) implements Step {}

    record ConnectOrMake(Handle key, NewRow row) implements Step {}

    record MakeMissing(List<NewRow> rows) implements Step {}

    record Disconnect(Which which) implements Step {}

    record Keep(List<Handle> keys) implements Step {}

    record Renew(Which which, RowChange change) implements Step {}

    record RenewAll(Filter filter, RowChange change) implements Step {}

    record RenewOrMake(Which which, NewRow row, RowChange change) implements Step {}

    record Remove(Which which) implements Step {}

    record RemoveAll(Filter filter) implements Step {}
}
