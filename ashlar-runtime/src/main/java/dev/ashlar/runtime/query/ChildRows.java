package dev.ashlar.runtime.query;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.shape.Many;
import dev.ashlar.sql.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a to-many part as they are read, each with the key of its parent, and the parents that were looked at. */
final class ChildRows {
    private final Many<?, ?> part;
    private final Arguments asked;
    private final Layout<?> layout;
    private final StitchKey stitch;
    private final Set<Object> parents = new HashSet<>();
    private final List<Object> keys = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final @Nullable Object @Nullable [] cells;

    ChildRows(Many<?, ?> part, Arguments asked) {
        this.part = part;
        this.asked = asked;
        this.layout = asked.layout(part.shape());
        this.stitch = new StitchKey(new RelatedSelection(part, asked).keyTypes());
        this.cells = layout.isBranched() ? null : layout.newCells();
    }

    /** Asks for the children of these. */
    void read(Session session, List<List<Object>> of) {
        session.read(RelatedSelection.statement(session, part, asked, of), row -> {
            add(stitch.read(row, layout.columns()), row);
            return true;
        });
    }

    /** A row of a child beside its parent, or of a parent that has none. */
    boolean look(Row row) {
        Object parent =
                stitch.readIfThere(row, layout.columns() + stitch.types().size());
        Object key = stitch.readIfThere(row, layout.columns());
        if (parent != null) {
            parents.add(parent);
        }
        if (key != null) {
            add(key, row);
        }
        return true;
    }

    /** One that has no children itself is built at once. */
    private void add(Object key, Row row) {
        keys.add(key);
        if (cells == null) {
            rows.add(layout.read(row, layout.newCells()));
        } else {
            values.add(layout.build(layout.read(row, cells)));
        }
    }

    Layout<?> layout() {
        return layout;
    }

    StitchKey stitch() {
        return stitch;
    }

    Set<Object> parents() {
        return parents;
    }

    /** The parent's key of each row. */
    List<Object> keys() {
        return keys;
    }

    /** Those that have children of their own to be read. */
    List<@Nullable Object[]> rows() {
        return rows;
    }

    /** The value of each row, when their children are there. */
    List<Object> values() {
        for (@Nullable Object[] row : rows) {
            values.add(layout.build(row));
        }
        rows.clear();
        return values;
    }
}
