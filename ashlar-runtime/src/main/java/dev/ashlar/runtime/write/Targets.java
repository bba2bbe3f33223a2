package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that written rows point to: found or made before those are written, all of one relation at once.
 *
 * @param when the links matter only then; null: always
 */
record Targets(Session session, @Nullable Presence when) {
    Targets(Session session) {
        this(session, null);
    }

    /** Gives the rows the foreign keys that their links ask for. */
    void point(List<? extends RowData<?>> rows) {
        Map<String, List<Pointing>> relations = Map.of();
        for (RowData<?> row : rows) {
            if (pointAtKnown(row)) {
                continue;
            }
            relations = relations.isEmpty() ? new LinkedHashMap<>() : relations;
            for (NestedOne one : row.ones()) {
                relations
                        .computeIfAbsent(one.relation().name(), name -> new ArrayList<>())
                        .add(new Pointing(row, one));
            }
        }
        relations.values().forEach(this::pointAlong);
    }

    void point(RowData<?> row) {
        if (!pointAtKnown(row)) {
            point(List.of(row));
        }
    }

    /** Gives the row its foreign keys when all of them are known without asking PostgreSQL; else some of them, and false. */
    private boolean pointAtKnown(RowData<?> row) {
        for (int i = 0; i < row.countOfOnes(); i++) {
            NestedOne one = row.one(i);
            boolean asks =
                    one.mayBeDeleted() || Limited.rows(session, one.relation().described()) != null;
            if (asks || !(one.link() instanceof Connect connect) || !putKnown(row, one.relation(), connect.key())) {
                return false;
            }
        }
        return true;
    }

    /** Gives the row what the key itself says; all or nothing. */
    private boolean putKnown(RowData<?> row, Relation<?> relation, KeyData key) {
        Lookup lookup = new Lookup(session);
        List<String> there = relation.targetColumns();
        for (int i = 0; i < there.size(); i++) {
            if (lookup.known(relation.described(), key, there.get(i)) == null) {
                return false;
            }
        }
        for (int i = 0; i < there.size(); i++) {
            Column<?> here = relation.owner().column(relation.localColumns().get(i));
            row.put(here, lookup.known(relation.described(), key, there.get(i)));
        }
        return true;
    }

    private record Pointing(RowData<?> row, NestedOne one) {
        void put(List<@Nullable Object> values) {
            Relation<?> relation = one.relation();
            for (int i = 0; i < values.size(); i++) {
                String column = relation.localColumns().get(i);
                row.put(relation.owner().column(column), values.get(i));
            }
        }

        /** A key shared with the tenant stays: the row still belongs to it. */
        void clear() {
            Column<?> tenantKey = one.relation().owner().tenantKey();
            for (String name : one.relation().localColumns()) {
                if (tenantKey == null || !tenantKey.name().equals(name)) {
                    row.put(one.relation().owner().column(name), null);
                }
            }
        }
    }

    private void pointAlong(List<Pointing> all) {
        List<Pointing> connected = new ArrayList<>();
        List<Pointing> made = new ArrayList<>();
        List<Pointing> chosen = new ArrayList<>();
        for (Pointing pointing : all) {
            Link link = pointing.one().link();
            if (link instanceof Connect) {
                connected.add(pointing);
            } else if (link instanceof Make) {
                made.add(pointing);
            } else if (link instanceof ConnectOrMake) {
                chosen.add(pointing);
            } else if (link instanceof Disconnect) {
                pointing.clear();
            }
        }
        connect(connected);
        make(made);
        connectOrMake(chosen);
    }

    private void connect(List<Pointing> all) {
        if (all.isEmpty()) {
            return;
        }
        Relation<?> relation = all.get(0).one().relation();
        List<KeyData> keys =
                all.stream().map(p -> ((Connect) p.one().link()).key()).toList();
        put(all, new Lookup(session, when).values(relation.described(), keys, relation.targetColumns()));
    }

    private void make(List<Pointing> all) {
        if (all.isEmpty()) {
            return;
        }
        List<String> wanted = all.get(0).one().relation().targetColumns();
        List<CreateData<?>> rows = new ArrayList<>();
        all.forEach(p -> rows.add(((Make) p.one().link()).row()));
        List<Written> written = new Creates(session).insertAll(rows, null, Set.copyOf(wanted));
        put(all, written.stream().map(row -> row.values(wanted)).toList());
    }

    private void connectOrMake(List<Pointing> all) {
        if (all.isEmpty()) {
            return;
        }
        List<String> wanted = all.get(0).one().relation().targetColumns();
        List<ConnectOrMake> choices =
                all.stream().map(p -> (ConnectOrMake) p.one().link()).toList();
        put(all, new Choices(session).values(choices, wanted));
    }

    private static void put(List<Pointing> all, List<List<@Nullable Object>> values) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).put(values.get(i));
        }
    }
}
