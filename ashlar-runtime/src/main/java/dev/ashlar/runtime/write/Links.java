package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.KeySide;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links a row to others: the ones it points to before it is written, those that point to it afterwards. */
record Links(Session session) {
    /** The values of this row's foreign key; the row that it points to is made where that was asked. */
    List<Cell<?>> target(NestedOne one) {
        Relation<?> relation = one.relation();
        if (one.link() instanceof Disconnect) {
            return empty(relation);
        }
        List<@Nullable Object> values = targetValues(relation, one.link());
        List<Cell<?>> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            cells.add(Cell.of(relation.owner().column(relation.localColumns().get(i)), values.get(i)));
        }
        return cells;
    }

    /** Writes what points to the row; {@code fresh} when the row is new, so that nothing can point to it yet. */
    void writeChildren(List<NestedOne> ones, List<NestedMany> manys, Written row, boolean fresh) {
        for (NestedOne one : ones) {
            if (!KeySide.isHere(one.relation())) {
                new Children(session, one.relation(), row).link(one.link(), fresh);
            }
        }
        for (NestedMany many : manys) {
            if (many.relation().junction() == null) {
                new Children(session, many.relation(), row).change(many);
            } else {
                new JunctionRows(session, many.relation(), row).change(many);
            }
        }
    }

    private List<@Nullable Object> targetValues(Relation<?> relation, Link link) {
        List<String> wanted = relation.targetColumns();
        if (link instanceof Connect connect) {
            return existing(relation.target(), connect.key(), wanted);
        }
        if (link instanceof Make make) {
            return values(new Creates(session).insert(make.row(), null, new LinkedHashSet<>(wanted)), wanted);
        }
        ConnectOrMake choice = (ConnectOrMake) link;
        KeyData key = choice.key().within(session.tenant());
        Optional<Written> made = new Creates(session).insertIfMissing(choice.row(), key, new LinkedHashSet<>(wanted));
        return made.map(row -> values(row, wanted)).orElseGet(() -> existing(relation.target(), key, wanted));
    }

    private List<@Nullable Object> existing(Table table, KeyData key, List<String> wanted) {
        return new ArrayList<>(
                new Lookup(session).values(table, List.of(key), wanted).get(0));
    }

    /** A key shared with the tenant stays: the row still belongs to it. */
    private static List<Cell<?>> empty(Relation<?> relation) {
        Column<?> tenantKey = relation.owner().tenantKey();
        List<Cell<?>> cells = new ArrayList<>();
        for (String name : relation.localColumns()) {
            if (tenantKey == null || !tenantKey.name().equals(name)) {
                cells.add(Cell.of(relation.owner().column(name), null));
            }
        }
        return cells;
    }

    static List<@Nullable Object> values(Written row, List<String> columns) {
        Map<String, @Nullable Object> known = row.columns();
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(known.get(column)));
        return values;
    }
}
