package dev.ashlar.runtime.query;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Descent;
import dev.ashlar.runtime.shape.Layout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads all levels of a recursive part, and puts them into the rows that they begin at. */
final class Climber {
    private final Session session;
    private final Descent descent;
    private final Climb climb;
    private final Layout<?> layout;
    private final Choice parts;

    /** @param around what the parts of the statement take that the descent stands in; it holds on each level */
    Climber(Session session, Descent descent, Choice around) {
        this.session = session;
        this.descent = descent;
        this.climb = around.of(descent);
        Layout<?> plain = descent.part().shape().layout(climb.withDeleted());
        this.parts = around.within(plain);
        this.layout = plain.with(parts.bound()).limited(parts.limits());
    }

    /** @param branches puts the rows of the other lists into those of the levels */
    void fill(List<@Nullable Object[]> rows, Branches branches) {
        LevelsSelection selection = new LevelsSelection(session, descent.part(), climb, parts.limits());
        StitchKey stitch = new StitchKey(selection.keyTypes());
        Forest forest = new Forest(layout, inner(), stitch, climb.depth());
        List<List<Object>> from = keys(rows, stitch);
        if (!from.isEmpty() && !Integer.valueOf(0).equals(climb.depth())) {
            List<Object> keys = new ArrayList<>();
            List<@Nullable Object[]> found = session.read(selection.statement(layout, from), row -> {
                keys.add(stitch.read(row, layout.columns()));
                return layout.read(row, layout.newCells());
            });
            branches.fill(layout, found, parts);
            layout.descents().stream()
                    .filter(other -> other.part() != descent.part())
                    .forEach(other -> new Climber(session, other, parts).fill(found, branches));
            forest.plant(keys, found);
        }
        for (@Nullable Object[] cells : rows) {
            cells[descent.slot()] = forest.grow(descent, cells);
        }
    }

    private List<List<Object>> keys(List<@Nullable Object[]> rows, StitchKey stitch) {
        Map<Object, List<Object>> keys = new LinkedHashMap<>();
        for (@Nullable Object[] cells : rows) {
            List<Object> key = descent.keyIn(cells);
            if (key != null) {
                keys.putIfAbsent(stitch.of(key), key);
            }
        }
        return List.copyOf(keys.values());
    }

    /** The same part where it stands in a row of a level. */
    private Descent inner() {
        return layout.descents().stream()
                .filter(one -> one.part() == descent.part())
                .findFirst()
                .orElseThrow();
    }

    /** What fills the lists of rows. */
    interface Branches {
        void fill(Layout<?> layout, List<@Nullable Object[]> rows, Choice parts);
    }
}
