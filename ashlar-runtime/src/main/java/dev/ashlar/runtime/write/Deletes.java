package dev.ashlar.runtime.write;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Deletes rows: softly where the model says so, that is by writing the time. */
record Deletes(Session session) {
    /** Removes the row for good, whether softly deleted before or not; what is returned is the row as it was. */
    Written delete(Aim aim, Layout<?> layout) {
        Written row = new Aimed(session, List.of(aim))
                .delete(new Returning(layout, List.of()))
                .get(0);
        if (row == null) {
            throw new Updates(session).missing(aim);
        }
        return row;
    }

    /** Each row; one that is not there is an error. */
    void removeAll(List<Removal> removals) {
        List<Removal> marked = new ArrayList<>();
        List<Aim> removed = new ArrayList<>();
        for (Removal removal : removals) {
            if (removal.softly() == null) {
                removed.add(removal.aim());
            } else {
                marked.add(removal);
            }
        }
        new SoftDeletes(session).deleteAll(marked);
        for (List<Integer> group : Alike.rounds(
                removed.size(), i -> form(removed.get(i)), i -> removed.get(i).row())) {
            List<Aim> alike = Alike.chosen(removed, group);
            Map<Integer, Written> gone = new Aimed(session, alike).delete(Returning.NOTHING);
            for (int i = 0; i < alike.size(); i++) {
                if (!gone.containsKey(i)) {
                    throw new Updates(session).missing(alike.get(i));
                }
            }
        }
    }

    private static Object form(Aim aim) {
        return List.of(aim.table().quotedName(), aim.form());
    }

    /** All rows that the aim meets; answers how many. */
    long removeAny(Removal removal) {
        return removal.softly() == null
                ? new Aimed(session, List.of(removal.aim())).deleteAny()
                : new SoftDeletes(session).deleteAny(removal.aim(), removal.softly());
    }
}
