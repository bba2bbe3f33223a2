package dev.ashlar.runtime.write;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that updated rows point to at present: changed, deleted, or made where there are none. */
record PresentTargets(Session session) {
    /** A link that depends on what is there. */
    private record Open(Renewal renewal, NestedOne one) {
        Pick pick() {
            Link link = one.link();
            if (link instanceof RenewOrMake choice) {
                return choice.pick();
            }
            return link instanceof Remove remove ? remove.pick() : ((Disconnect) link).pick();
        }
    }

    /** Looks what is there where a link depends on it; answers what is to be deleted when nothing points to it any more. */
    List<Removal> settle(List<Renewal> renewals) {
        List<Open> open = new ArrayList<>();
        for (Renewal renewal : renewals) {
            renewal.data().ones().stream()
                    .filter(PresentTargets::isOpen)
                    .forEach(one -> open.add(new Open(renewal, one)));
        }
        Map<Integer, Written> found = find(open);
        List<Removal> after = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            settle(open.get(i), found.get(i), after);
        }
        return after;
    }

    private static boolean isOpen(NestedOne one) {
        return one.link() instanceof RenewOrMake
                || one.link() instanceof Remove
                || (one.link() instanceof Disconnect && !one.isPlain());
    }

    private void settle(Open open, @Nullable Written found, List<Removal> after) {
        NestedOne one = open.one();
        Relation<?> relation = one.relation();
        List<NestedOne> ones = new ArrayList<>(open.renewal().data().ones());
        ones.remove(one);
        if (one.link() instanceof RenewOrMake choice) {
            ones.add(new NestedOne(
                    relation, found == null ? new Make(choice.row()) : new Renew(Pick.THE_ONE, choice.changes())));
        } else if (found != null) {
            ones.add(new NestedOne(relation, new Disconnect(Pick.THE_ONE)));
        }
        if (one.link() instanceof Remove remove) {
            Table target = relation.target();
            if (found == null) {
                throw absent(
                        open.renewal().aim(), Aim.linked(target, new Bond(relation, List.of()), Pick.THE_ONE, null));
            }
            after.add(new Removal(new Aim(target, Bond.of(relation, found), Pick.THE_ONE), remove.softly()));
        }
        open.renewal().data().replaceOnes(ones);
    }

    /** Why nothing is there to be deleted: the row itself may be missing, or have another version. */
    private RuntimeException absent(Aim row, Aim target) {
        return new Lookup(session).find(List.of(row), Returning.NOTHING, "").isEmpty()
                ? new Updates(session).missing(row)
                : target.notThere();
    }

    private Map<Integer, Written> find(List<Open> open) {
        Map<Integer, Written> found = new HashMap<>();
        for (List<Integer> group : Alike.groups(
                open.size(),
                i -> List.of(
                        open.get(i).one().relation().name(),
                        open.get(i).renewal().aim().form(),
                        open.get(i).pick().filter() == null ? "" : open.get(i)))) {
            List<Open> alike = Alike.chosen(open, group);
            Relation<?> relation = alike.get(0).one().relation();
            Filter limit = Limited.rows(session, relation.described());
            Filter filter = Limited.both(alike.get(0).pick().filter(), limit);
            new Aimed(session, alike.stream().map(o -> o.renewal().aim()).toList())
                    .selectLinked(relation, filter, Returning.of(relation.owner(), relation.localColumns()))
                    .forEach((number, row) -> found.put(group.get(number), row));
        }
        return found;
    }

    /** Changes the rows that written rows point to. */
    void renew(List<UpdateData<?>> data, List<Written> rows) {
        Map<String, List<Renewal>> relations = new LinkedHashMap<>();
        for (int i = 0; i < data.size(); i++) {
            for (NestedOne one : data.get(i).ones()) {
                if (one.link() instanceof Renew renew) {
                    Bond bond = Bond.of(one.relation(), rows.get(i));
                    relations
                            .computeIfAbsent(one.relation().name(), name -> new ArrayList<>())
                            .add(new Renewal(aim(one, bond, renew.pick()), renew.changes()));
                }
            }
        }
        relations.values().forEach(all -> new Updates(session).renewAll(all, null, Set.of()));
    }

    private Aim aim(NestedOne one, Bond bond, Pick pick) {
        Table target = one.relation().target();
        return new Aim(target, bond, pick).and(Limited.rows(session, target));
    }
}
