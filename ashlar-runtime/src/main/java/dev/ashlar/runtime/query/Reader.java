package dev.ashlar.runtime.query;

import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Branch;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.shape.RowBuilder;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.wire.Asked;
import dev.ashlar.runtime.wire.Pace;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs reads: one statement for a shape with all its to-one parts and counts, and one for each to-many part, whatever the
 * number of rows. Those of the parts of one row travel together, and with them that of the row itself when the server is far or
 * that is seen to be quicker. Under READ COMMITTED these statements may see different moments; where that matters, read inside a
 * repeatable-read transaction.
 */
public final class Reader {
    private static final int CHUNK = 500;

    /** So many rows of a stream come in one round trip; from a thousand on more of them gain nothing. */
    private static final int FETCH = 1000;

    private final Session session;

    public Reader(Session session) {
        this.session = session;
    }

    <R> List<R> read(ShapeToken<?, R> shape, Arguments call) {
        Arguments asked = call.over(shape);
        Layout<R> layout = asked.layout(shape);
        List<R> rows = read(layout, selection(shape.table(), asked));
        if (asked.isBackward()) {
            Collections.reverse(rows);
        }
        return rows;
    }

    /** The living row with this key. */
    <R> Optional<R> unique(ShapeToken<?, R> shape, Key<?> key) {
        KeyData filled = key.data().within(session.tenant());
        Layout<R> layout = shape.layout(false);
        if (!key.isAlone() || layout.isBranched() || !layout.isFixed() || shape instanceof Chosen) {
            return first(read(shape, Arguments.where(key.condition(shape.table(), session.tenant()), false)));
        }
        Statement statement = new Statement(text(shape.table(), layout, filled), filled.parameters(), layout.tables());
        return first(session.read(statement, layout.builder()));
    }

    private String text(Table table, Layout<?> layout, KeyData key) {
        Object columns = key.columns();
        String known = layout.text(columns);
        if (known != null) {
            return known;
        }
        String text = byKey(table, key).rows(layout).text();
        layout.keep(columns, text);
        return text;
    }

    Selection selection(Table table, Arguments asked) {
        return new Selection(session, table, asked);
    }

    private Selection byKey(Table table, KeyData key) {
        return selection(table, Arguments.where(Condition.of(out -> key.write(out, Layout.ROOT)), false));
    }

    private static <R> Optional<R> first(List<R> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /**
     * The rows as they come. Those of to-many parts are read for {@value #CHUNK} rows at a time, one statement for each.
     *
     * @param from what the delegate was made on
     */
    static <R, X extends @Nullable Object> X stream(
            Session from, ShapeToken<?, R> shape, Arguments call, Function<? super Stream<R>, ? extends X> use) {
        Arguments asked = call.over(shape);
        Session session = asked.lock() == null ? from.reading() : from;
        if (asked.isBackward()) {
            throw new IllegalArgumentException("a stream cannot be read from its end: sort the other way round");
        }
        Layout<R> layout = asked.layout(shape);
        asked.parts().refuseUnknown(layout);
        Statement statement = new Selection(session, shape.table(), asked).rows(layout);
        if (!layout.isBranched()) {
            // built where they are read, one after the other, even when the stream is a parallel one
            return session.<R, X>stream(statement, layout.builder(), FETCH, rows -> use.apply(sequence(rows)));
        }
        return session.<@Nullable Object[], X>stream(
                statement,
                row -> layout.read(row, layout.newCells()),
                CHUNK,
                rows -> use.apply(new Reader(session).chunks(layout, rows, asked.parts())));
    }

    /**
     * A page of the rows, by the values that they are sorted by: it costs the same wherever it lies.
     *
     * @param token where it begins; null for the first
     */
    <R> Page<R> page(ShapeToken<?, R> shape, Arguments call, @Nullable PageToken token) {
        Arguments asked = call.over(shape);
        int size = pageSize(shape.table(), asked);
        List<Order> orders =
                new Ordering(asked.orders()).total(shape.table().primaryKey()).orders();
        String order = PageToken.fingerprint(session.writer(), orders);
        PageToken.Place place = token == null ? null : token.place(order, orders.size());
        boolean backward = place != null && place.backward();
        List<Order> way = backward ? orders.stream().map(Order::reversed).toList() : orders;
        Layout<R> layout = asked.layout(shape);
        Edges edges = new Edges(layout, orders, size);
        List<@Nullable String> after = place == null ? null : place.values();
        Statement statement =
                new PageSelection(session, shape.table(), asked, way, after).rows(layout, edges, size + 1L);
        List<@Nullable Object[]> rows = session.read(statement, row -> {
            edges.look(row);
            return layout.read(row, layout.newCells());
        });
        boolean more = rows.size() > size;
        List<@Nullable Object[]> kept = more ? new ArrayList<>(rows.subList(0, size)) : rows;
        if (backward) {
            Collections.reverse(kept);
        }
        fill(layout, kept, asked.parts());
        List<R> built = build(layout, kept);
        List<@Nullable String> begin = place == null ? null : edges.first();
        List<@Nullable String> end = more ? edges.last() : null;
        return new Page<>(
                built, token(order, false, backward ? begin : end), token(order, true, backward ? end : begin));
    }

    private static Optional<PageToken> token(String order, boolean backward, @Nullable List<@Nullable String> place) {
        return place == null ? Optional.empty() : Optional.of(PageToken.of(order, backward, place));
    }

    private static int pageSize(Table table, Arguments asked) {
        Integer take = asked.take();
        if (take == null || take < 1) {
            throw new IllegalArgumentException("a page needs take(n), the number of its rows, at least 1");
        }
        if (asked.skipped() > 0 || asked.cursor() != null || !asked.distinct().isEmpty() || asked.lock() != null) {
            throw new IllegalArgumentException(
                    "a page goes on by its token: leave skip, cursor, distinct and lock out");
        }
        if (table.primaryKey().isEmpty()) {
            throw new IllegalArgumentException(table + " has no key, so no order of its rows is certain");
        }
        return take;
    }

    private <R> Stream<R> chunks(Layout<R> layout, Iterator<@Nullable Object[]> rows, Choice parts) {
        return sequence(new Chunks<>(rows, CHUNK)).flatMap(chunk -> {
            fill(layout, chunk, parts);
            return build(layout, chunk).stream();
        });
    }

    private static <V> Stream<V> sequence(Iterator<V> items) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false);
    }

    /**
     * The one row that a key finds, a softly deleted one too.
     *
     * @throws RecordNotFound when there is none
     */
    public <R> R byKey(ShapeToken<?, R> shape, Condition key) {
        List<R> living = read(shape, where(key, false));
        List<R> found = living.isEmpty() ? read(shape, where(key, true)) : living;
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(shape.table().name(), "its key"));
    }

    Arguments where(Condition condition, boolean withDeleted) {
        return Arguments.where(condition, withDeleted).limited(Wanted.limits(session.middleware()));
    }

    /** Rows by the key that stands behind the layout's columns. */
    <R> Map<Object, R> keyed(Layout<R> layout, Statement statement, StitchKey stitch, Choice parts) {
        List<Object> keys = new ArrayList<>();
        List<@Nullable Object[]> rows = session.read(statement, row -> {
            keys.add(stitch.read(row, layout.columns()));
            return layout.read(row, layout.newCells());
        });
        fill(layout, rows, parts);
        Map<Object, R> built = new LinkedHashMap<>();
        RowBuilder<R> builder = layout.builder();
        for (int i = 0; i < rows.size(); i++) {
            built.put(keys.get(i), builder.build(rows.get(i)));
        }
        return built;
    }

    private <R> List<R> read(Layout<R> layout, Selection selection) {
        selection.asked().parts().refuseUnknown(layout);
        if (!layout.isBranched()) {
            return run(selection, selection.rows(layout), layout.builder());
        }
        return build(layout, readBranched(layout, selection));
    }

    private static <R> List<R> build(Layout<R> layout, List<@Nullable Object[]> rows) {
        RowBuilder<R> builder = layout.builder();
        List<R> built = new ArrayList<>(rows.size());
        for (@Nullable Object[] cells : rows) {
            built.add(builder.build(cells));
        }
        return built;
    }

    private List<@Nullable Object[]> readBranched(Layout<?> layout, Selection selection) {
        Statement parents = selection.rows(layout);
        if (!AtOnce.suits(layout, selection.asked())) {
            return readInTurns(layout, selection, parents);
        }
        Pace pace = session.pace(parents);
        boolean atOnce = pace.next();
        long start = System.nanoTime();
        List<@Nullable Object[]> rows =
                atOnce ? readAtOnce(layout, selection, parents) : readInTurns(layout, selection, parents);
        pace.took(atOnce, System.nanoTime() - start);
        return rows;
    }

    private List<@Nullable Object[]> readAtOnce(Layout<?> layout, Selection selection, Statement parents) {
        Choice parts = selection.asked().parts();
        AtOnce atOnce = new AtOnce(layout, selection);
        List<@Nullable Object[]> rows = atOnce.read(session, parents);
        fillLists(layout, rows, parts, atOnce.children());
        climb(layout, rows, parts);
        return rows;
    }

    private List<@Nullable Object[]> readInTurns(Layout<?> layout, Selection selection, Statement parents) {
        List<@Nullable Object[]> rows = run(selection, parents, row -> layout.read(row, layout.newCells()));
        fill(layout, rows, selection.asked().parts());
        return rows;
    }

    private <V> List<V> run(Selection selection, Statement statement, RowReader<V> reader) {
        return selection.asked().lock() == null ? session.read(statement, reader) : session.query(statement, reader);
    }

    private void fill(Layout<?> layout, List<@Nullable Object[]> rows, Choice parts) {
        parts.refuseUnknown(layout);
        fillLists(layout, rows, parts);
        climb(layout, rows, parts);
    }

    private void climb(Layout<?> layout, List<@Nullable Object[]> rows, Choice parts) {
        if (!layout.descents().isEmpty()) {
            layout.descents().forEach(descent -> new Climber(session, descent, parts).fill(rows, this::fillLists));
        }
    }

    private void fillLists(Layout<?> layout, List<@Nullable Object[]> rows, Choice parts) {
        List<Branch> branches = layout.branches();
        List<ChildRows> children = new ArrayList<>(branches.size());
        for (Branch branch : branches) {
            children.add(new ChildRows(branch.part(), parts.of(branch), rows.size()));
        }
        fillLists(layout, rows, parts, children);
    }

    /** @param children of each branch, as far as they have been read; the others are asked for, in one round trip */
    private void fillLists(Layout<?> layout, List<@Nullable Object[]> rows, Choice parts, List<ChildRows> children) {
        List<Asked> unknown = new ArrayList<>(0);
        for (int i = 0; i < children.size(); i++) {
            Asked asked = children.get(i).give(session, layout.branches().get(i), rows);
            if (asked != null) {
                unknown.add(asked);
            }
        }
        read(unknown);
        for (int i = 0; i < children.size(); i++) {
            ChildRows own = children.get(i);
            fill(own.layout(), own.rows(), parts.of(layout.branches().get(i)).parts());
            own.finish();
        }
    }

    private void read(List<Asked> all) {
        if (all.size() == 1) {
            session.read(
                    all.get(0).statement(), Objects.requireNonNull(all.get(0).reader()));
        } else if (!all.isEmpty()) {
            session.readTogether(all);
        }
    }
}
