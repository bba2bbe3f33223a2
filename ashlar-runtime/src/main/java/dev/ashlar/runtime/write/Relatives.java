package dev.ashlar.runtime.write;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows that point to written rows or are linked to them by a junction: of each relation, all that is of one kind
 * at once. What is there comes first (let go, deleted, changed), then what is connected and made.
 */
record Relatives(Session session) {
    /**
     * @param rows what was written, of one table
     * @param fresh whether the rows are new, so that nothing can be linked to them yet
     */
    void write(List<? extends RowData<?>> data, List<Written> rows, boolean fresh) {
        if (data.size() == 1) {
            List<NestedMany> manys = data.get(0).manys();
            if (manys.isEmpty()) {
                return;
            }
            if (manys.size() == 1) {
                NestedMany many = manys.get(0);
                write(List.of(new Kin(many.relation(), rows.get(0), many.links())), fresh);
                return;
            }
        }
        Map<String, List<Kin>> relations = new LinkedHashMap<>();
        for (int i = 0; i < data.size(); i++) {
            for (NestedMany many : data.get(i).manys()) {
                relations
                        .computeIfAbsent(many.relation().name(), name -> new ArrayList<>())
                        .add(new Kin(many.relation(), rows.get(i), many.links()));
            }
        }
        relations.values().forEach(kin -> write(kin, fresh));
    }

    private void write(List<Kin> kin, boolean fresh) {
        Relation<?> relation = kin.get(0).relation();
        Ties ties = relation.junction() == null
                ? new KeyTies(session, relation, relation.described())
                : new JunctionTies(session, relation, relation.described());
        Newcomers added = new Newcomers();
        if (!fresh) {
            changePresent(kin, ties, added);
        }
        added.take(kin);
        added.tie(ties);
    }

    private void changePresent(List<Kin> kin, Ties ties, Newcomers added) {
        Relation<?> relation = kin.get(0).relation();
        List<Tie<Keep>> kept = Kin.ties(kin, Keep.class);
        if (!kept.isEmpty()) {
            ties.keep(kept);
        }
        Table table = relation.described();
        Filter limit = Limited.rows(session, table);
        List<Aim> freed = new ArrayList<>();
        Kin.ties(kin, Disconnect.class)
                .forEach(tie ->
                        freed.add(aim(relation, limit, tie.row(), tie.link().pick())));
        ties.cut(freed);
        List<Removal> removals = new ArrayList<>();
        Kin.ties(kin, Remove.class)
                .forEach(tie -> removals.add(new Removal(
                        aim(relation, limit, tie.row(), tie.link().pick()),
                        tie.link().softly())));
        new Deletes(session).removeAll(removals);
        for (Tie<RemoveAll> tie : Kin.ties(kin, RemoveAll.class)) {
            RemoveAll link = tie.link();
            new Deletes(session)
                    .removeAny(new Removal(aim(relation, limit, tie.row(), Pick.of(link.filter())), link.softly()));
        }
        List<Renewal> renewals = new ArrayList<>();
        Kin.ties(kin, Renew.class)
                .forEach(tie -> renewals.add(new Renewal(
                        aim(relation, limit, tie.row(), tie.link().pick()),
                        tie.link().changes())));
        new Updates(session).renewAll(renewals, null, Set.of());
        for (Tie<RenewAll> tie : Kin.ties(kin, RenewAll.class)) {
            RenewAll link = tie.link();
            new Updates(session)
                    .renewAny(new Renewal(aim(relation, limit, tie.row(), Pick.of(link.filter())), link.changes()));
        }
        renewOrMake(Kin.ties(kin, RenewOrMake.class), relation, limit, ties, added);
    }

    /** Looks which are there, whatever their version; the others are made with all that is new. */
    private void renewOrMake(
            List<Tie<RenewOrMake>> all, Relation<?> relation, @Nullable Filter limit, Ties ties, Newcomers added) {
        List<Aim> aims = new ArrayList<>();
        List<Aim> any = new ArrayList<>();
        for (Tie<RenewOrMake> tie : all) {
            Pick pick = tie.link().pick();
            aims.add(aim(relation, limit, tie.row(), pick));
            any.add(aim(relation, limit, tie.row(), new Pick(pick.key(), null, pick.filter())));
        }
        Map<Integer, Written> present = new Lookup(session).find(any, Returning.NOTHING, " FOR UPDATE OF \"t0\"");
        List<Renewal> renewals = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            RenewOrMake link = all.get(i).link();
            if (present.containsKey(i)) {
                renewals.add(new Renewal(aims.get(i), link.changes()));
            } else {
                replaced(all.get(i)).ifPresent(tie -> ties.keep(List.of(tie)));
                added.make(all.get(i).row(), link.row());
            }
        }
        new Updates(session).renewAll(renewals, null, Set.of());
    }

    /** The one row that does not meet the condition gives way to the one that is made. */
    private static Optional<Tie<Keep>> replaced(Tie<RenewOrMake> tie) {
        Pick pick = tie.link().pick();
        return pick.key() == null && pick.filter() != null
                ? Optional.of(new Tie<>(tie.row(), new Keep(List.of())))
                : Optional.empty();
    }

    /** @param limit of what middleware lets be reached */
    private Aim aim(Relation<?> relation, @Nullable Filter limit, Written row, Pick pick) {
        return Aim.linked(relation.described(), Bond.of(relation, row), pick, session.tenant())
                .and(limit);
    }
}
