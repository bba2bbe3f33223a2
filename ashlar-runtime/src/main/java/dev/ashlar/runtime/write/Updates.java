package dev.ashlar.runtime.write;

import dev.ashlar.runtime.error.StaleRow;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Updates rows with all that is nested in the change: rows whose changes differ in values alone by one statement. */
record Updates(Session session) {
    /**
     * One row.
     *
     * @throws StaleRow when its key comes with a version that the row no longer has
     * @throws dev.ashlar.runtime.error.RecordNotFound when there is none
     */
    Written update(Aim aim, UpdateData<?> data, @Nullable Layout<?> layout, Set<String> wanted) {
        return renewAll(List.of(new Renewal(aim, data)), layout, wanted).get(0);
    }

    /** Each row, in the order given; a row that is not there is an error. */
    List<Written> renewAll(List<Renewal> renewals, @Nullable Layout<?> layout, Set<String> wanted) {
        if (renewals.isEmpty()) {
            return List.of();
        }
        List<UpdateData<?>> data = new ArrayList<>();
        renewals.forEach(renewal -> data.add(renewal.data()));
        data.forEach(one -> Announced.updating(session.middleware(), one));
        PresentTargets present = new PresentTargets(session);
        List<Removal> after = present.settle(renewals);
        new Targets(session).point(data);
        List<Written> rows = write(renewals, layout, columns(data, wanted));
        present.renew(data, rows);
        new Deletes(session).removeAll(after);
        new Relatives(session).write(data, rows, false);
        return rows;
    }

    /** All rows that the aim meets; answers how many. */
    long renewAny(Renewal renewal) {
        List<Change> changes = changes(renewal);
        return Changes.isNothing(renewal.aim().table(), changes)
                ? 0
                : new Aimed(session, List.of(renewal.aim())).updateAny(List.of(changes));
    }

    /** All rows that the aim meets, as they have become, in no order. */
    List<Written> renewEach(Renewal renewal, @Nullable Layout<?> layout, Set<String> wanted) {
        List<Change> changes = changes(renewal);
        Table table = renewal.aim().table();
        Returning returning = new Returning(layout, Returning.columns(table, wanted));
        Aimed aimed = new Aimed(session, List.of(renewal.aim()));
        return Changes.isNothing(table, changes) ? aimed.selectEach(returning) : aimed.updateEach(changes, returning);
    }

    /** Of rows of any number, in which nothing can be nested. */
    private List<Change> changes(Renewal renewal) {
        UpdateData<?> data = renewal.data();
        if (!data.ones().isEmpty() || !data.manys().isEmpty()) {
            throw new IllegalArgumentException("a change of any number of rows of \""
                    + renewal.aim().table().name() + "\" cannot change relations; update the rows one by one");
        }
        Announced.updating(session.middleware(), data);
        return data.complete();
    }

    private List<Written> write(List<Renewal> renewals, @Nullable Layout<?> layout, Set<String> wanted) {
        List<List<Change>> changes = new ArrayList<>();
        renewals.forEach(renewal -> changes.add(renewal.data().complete()));
        Table table = renewals.get(0).aim().table();
        Returning returning = new Returning(layout, Returning.columns(table, wanted));
        Map<Integer, Written> rows = new HashMap<>();
        for (List<Integer> group : Alike.rounds(
                renewals.size(),
                i -> List.of(renewals.get(i).aim().form(), Changes.form(changes.get(i))),
                i -> renewals.get(i).aim().row())) {
            Aimed aimed = new Aimed(
                    session,
                    Alike.chosen(renewals, group).stream().map(Renewal::aim).toList());
            Map<Integer, Written> met = Changes.isNothing(table, changes.get(group.get(0)))
                    ? aimed.select(returning, "")
                    : aimed.update(Alike.chosen(changes, group), returning);
            met.forEach((number, row) -> rows.put(group.get(number), row));
        }
        List<Written> all = new ArrayList<>();
        for (int i = 0; i < renewals.size(); i++) {
            Written row = rows.get(i);
            if (row == null) {
                throw missing(renewals.get(i).aim());
            }
            all.add(row);
        }
        return all;
    }

    /** Why no row was written. */
    RuntimeException missing(Aim aim) {
        Column<?> version = aim.table().version();
        Long seen = aim.pick().version();
        if (seen == null || version == null) {
            return aim.notThere();
        }
        Aim any = new Aim(
                aim.table(),
                aim.bond(),
                new Pick(aim.pick().key(), null, aim.pick().filter()));
        Written found = new Lookup(session)
                .find(List.of(any), Returning.of(aim.table(), List.of(version.name())), "")
                .get(0);
        return found == null
                ? aim.notThere()
                : new StaleRow(
                        aim.table().name(),
                        seen,
                        ((Number) Objects.requireNonNull(found.columns().get(version.name()))).longValue());
    }

    /** Of a row that was there before, everything that is needed must be asked for. */
    private static Set<String> columns(List<UpdateData<?>> data, Set<String> wanted) {
        Set<String> names = new LinkedHashSet<>(wanted);
        for (UpdateData<?> one : data) {
            one.addLinkingColumns(names);
            for (NestedOne nested : one.ones()) {
                if (nested.link() instanceof Renew) {
                    names.addAll(nested.relation().localColumns());
                }
            }
        }
        return names;
    }
}
