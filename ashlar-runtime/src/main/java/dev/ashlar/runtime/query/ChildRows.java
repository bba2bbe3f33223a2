package dev.ashlar.runtime.query;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.shape.Many;
import dev.ashlar.runtime.shape.RowBuilder;
import dev.ashlar.sql.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a to-many part as they are read, each with the key of its parent, and the parents that were looked at. */
final class ChildRows {
    private final Many<?, ?> part;
    private final Arguments asked;
    private final Layout<?> layout;
    private final StitchKey stitch;
    private final Set<Object> parents = new HashSet<>(0);
    private final List<Object> keys = new ArrayList<>(0);
    private final List<@Nullable Object[]> rows = new ArrayList<>(0);
    private final List<Object> values = new ArrayList<>(0);
    private final @Nullable RowBuilder<?> whole;

    ChildRows(Many<?, ?> part, Arguments asked) {
        this.part = part;
        this.asked = asked;
        this.layout = asked.layout(part.shape());
        this.stitch = new StitchKey(RelatedSelection.keyTypes(part));
        this.whole = layout.isBranched() ? null : layout.builder();
    }

    /**
     * Asks for the children of these. Those that have no children themselves go to their parents at once.
     *
     * @param parents by their keys
     */
    void read(Session session, List<List<Object>> of, Map<Object, Siblings> parents) {
        session.read(RelatedSelection.statement(session, part, asked, of), row -> {
            Object key = stitch.read(row, layout.columns());
            if (whole == null) {
                add(key, row);
            } else {
                give(parents, key, whole.read(row));
            }
            return true;
        });
    }

    private static void give(Map<Object, Siblings> parents, Object key, Object child) {
        Siblings siblings = parents.get(key);
        if (siblings != null) {
            siblings.take(child);
        }
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
        if (whole == null) {
            rows.add(layout.read(row, layout.newCells()));
        } else {
            values.add(whole.read(row));
        }
    }

    Layout<?> layout() {
        return layout;
    }

    StitchKey stitch() {
        return stitch;
    }

    /** Whether the children of the parent with this key have been read already. */
    boolean hasLookedAt(Object key) {
        return parents.contains(key);
    }

    /** Those that have children of their own to be read. */
    List<@Nullable Object[]> rows() {
        return rows;
    }

    /** Gives the parents all that was kept, when their own children are there. */
    void join(Map<Object, Siblings> to) {
        RowBuilder<?> builder = layout.builder();
        for (@Nullable Object[] row : rows) {
            values.add(builder.build(row));
        }
        for (int i = 0; i < values.size(); i++) {
            give(to, keys.get(i), values.get(i));
        }
    }
}
