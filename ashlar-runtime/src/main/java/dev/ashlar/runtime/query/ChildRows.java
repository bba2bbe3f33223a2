package dev.ashlar.runtime.query;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Branch;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.shape.Many;
import dev.ashlar.runtime.shape.RowBuilder;
import dev.ashlar.runtime.wire.Asked;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of a to-many part as they are read: a list for each parent that was looked at. */
final class ChildRows {
    private final Many<?, ?> part;
    private final Arguments asked;
    private final Layout<?> layout;
    private final StitchKey stitch;
    private final @Nullable RowBuilder<?> whole;
    private final Map<Object, Siblings> families;

    /** Rows that have children of their own to be read, and where they go. */
    private List<@Nullable Object[]> rows = List.of();

    private List<Siblings> places = List.of();

    /** @param parents how many there are, as far as that is known */
    ChildRows(Many<?, ?> part, Arguments asked, int parents) {
        this.part = part;
        this.asked = asked;
        this.layout = asked.layout(part.shape());
        this.stitch = new StitchKey(part.key().types());
        this.whole = layout.isBranched() ? null : layout.builder();
        this.families = new HashMap<>(parents + parents / 3 + 1);
    }

    /** A row of a child behind its parent's key, or of a parent that has none. */
    boolean look(Row row) {
        int first = layout.columns();
        Object parent = stitch.readIfThere(row, first);
        if (parent == null) {
            return false;
        }
        Siblings siblings = families.computeIfAbsent(parent, key -> new Siblings());
        if (Boolean.TRUE.equals(row.get(first + stitch.types().size(), PgType.BOOLEAN))) {
            add(siblings, row);
        }
        return true;
    }

    /** Gives each parent its list; answers what asks for the children of those that were not looked at, if there are such. */
    @Nullable
    Asked give(Session session, Branch branch, List<@Nullable Object[]> parents) {
        List<List<Object>> unknown = new ArrayList<>(families.isEmpty() ? parents.size() : 0);
        for (@Nullable Object[] cells : parents) {
            Object key = stitch.in(cells, branch.keys());
            cells[branch.slot()] = key == null ? List.of() : siblings(key, branch, cells, unknown);
        }
        return unknown.isEmpty() ? null : asked(session, unknown);
    }

    private Siblings siblings(Object key, Branch branch, @Nullable Object[] cells, List<List<Object>> unknown) {
        Siblings known = families.get(key);
        if (known != null) {
            return known;
        }
        Siblings none = new Siblings();
        families.put(key, none);
        unknown.add(Objects.requireNonNull(branch.keyIn(cells)));
        return none;
    }

    private Asked asked(Session session, List<List<Object>> parents) {
        return new Asked(RelatedSelection.statement(session, part, asked, parents), row -> {
            Siblings siblings = families.get(stitch.read(row, layout.columns()));
            if (siblings != null) {
                add(siblings, row);
            }
            return true;
        });
    }

    /** One that has no children itself is built at once. */
    private void add(Siblings siblings, Row row) {
        if (whole == null) {
            if (rows.isEmpty()) {
                rows = new ArrayList<>();
                places = new ArrayList<>();
            }
            rows.add(layout.read(row, layout.newCells()));
            places.add(siblings);
        } else {
            siblings.take(whole.read(row));
        }
    }

    Layout<?> layout() {
        return layout;
    }

    /** Those that have children of their own to be read. */
    List<@Nullable Object[]> rows() {
        return rows;
    }

    /** Builds those, when their own children are there, and puts the lists in order. */
    void finish() {
        RowBuilder<?> builder = layout.builder();
        for (int i = 0; i < rows.size(); i++) {
            places.get(i).take(builder.build(rows.get(i)));
        }
        if (asked.isBackward()) {
            families.values().forEach(Siblings::reverse);
        }
    }
}
