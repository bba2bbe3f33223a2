package dev.ashlar.compiler.online.expand;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.diff.Conversion;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column that is there twice for a while: as old code knows it, and as new code does.
 *
 * @param old the column as it was
 * @param fresh the column as it is meanwhile: under a temporary name when only its type changes
 * @param end the column as it will be
 * @param there how values become those of the fresh column
 * @param back how they become those of the old one again; null when they cannot
 * @param hidden whether no client knows the fresh column, which takes the place of the old one in the end
 */
record Shadow(
        TableName table,
        Column old,
        Column fresh,
        Column end,
        Conversion there,
        @Nullable Conversion back,
        boolean hidden) {
    private static final String AWAY = "_ashlar_old";

    /** The old column once the fresh one has taken its place, where nobody gives it a value. */
    Column aside() {
        return old.named(Temporary.name(old.name(), AWAY))
                .nullable()
                .defaulting(null)
                .withoutTouch()
                .purgedBy(null);
    }

    /** The same after the two have changed places, for the way back: the old one follows the fresh one. */
    Shadow swapped() {
        return new Shadow(table, end, aside(), aside(), backOrFail(), there, true);
    }

    /** The same for the way back: the old column is the one that appears, and follows the fresh one. */
    Shadow reversed() {
        return new Shadow(table, fresh, old, old, backOrFail(), there, false);
    }

    private Conversion backOrFail() {
        return Objects.requireNonNull(back, "a way back was asked for that is not there");
    }

    /** The column that appears with the shadow, before anything hangs on it. */
    Column bare() {
        return fresh.nullable().defaulting(null).withoutTouch().purgedBy(null);
    }
}
