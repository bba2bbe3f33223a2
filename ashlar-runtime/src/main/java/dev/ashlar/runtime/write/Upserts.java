package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.query.KeyData.KeyPart;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates a row, or updates it when it is there. */
record Upserts(Session session) {
    /** Whether one statement does it: nothing is nested but links to rows that are there, and the key is created as given. */
    static boolean isOneStatement(KeyData key, CreateData<?> create, UpdateData<?> update) {
        return create.isPlain()
                && update.isPlain()
                && key.parts().stream().allMatch(part -> isCreatedAsGiven(create, part));
    }

    /** {@code INSERT ... ON CONFLICT DO UPDATE}: no other transaction can come between. */
    Written upsert(
            Key<?> key, CreateData<?> create, UpdateData<?> update, @Nullable Layout<?> layout, Set<String> wanted) {
        KeyData filled = key.data().within(session.tenant());
        Table table = create.table();
        Prepared row = new Creates(session).prepareAll(List.of(create)).get(0);
        Announced.updating(session.middleware(), update);
        new Targets(session).point(List.of(update));
        List<Change> changes = update.complete();
        Returning returning = new Returning(layout, Returning.columns(table, wanted));
        Insertion insertion = new Insertion(
                table,
                List.of(row.cells()),
                out -> writeUpdate(out, table, filled, changes, key.seenVersion()),
                returning);
        return session.query(insertion.statement(), returning::read).stream()
                .findFirst()
                .orElseThrow(() -> refused(Aim.of(table, key, session.tenant()), row));
    }

    /** Looks first: for changes of more than the row itself. */
    Written updateOrInsert(
            Key<?> key, CreateData<?> create, UpdateData<?> update, @Nullable Layout<?> layout, Set<String> wanted) {
        return isThere(create.table(), key.data().within(session.tenant()))
                ? new Updates(session).update(key, update, layout, wanted)
                : new Creates(session).insert(create, layout, wanted);
    }

    /** One of many rows. */
    record Choice(Key<?> key, CreateData<?> create, UpdateData<?> update) {}

    /** Those that are not there are created, then the others updated; the wanted columns of each, in the order given. */
    List<Written> upsertAll(List<Choice> choices, Set<String> wanted) {
        List<ConnectOrMake> rows = new ArrayList<>();
        choices.forEach(c -> rows.add(new ConnectOrMake(c.key().data().within(session.tenant()), c.create())));
        Map<Integer, Written> made = new Choices(session).make(rows, wanted);
        List<Integer> present = new ArrayList<>();
        List<Renewal> renewals = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            if (!made.containsKey(i)) {
                Choice choice = choices.get(i);
                present.add(i);
                renewals.add(
                        new Renewal(Aim.of(choice.create().table(), choice.key(), session.tenant()), choice.update()));
            }
        }
        List<Written> renewed = new Updates(session).renewAll(renewals, null, wanted);
        List<Written> all = new ArrayList<>(choices.size());
        for (int i = 0; i < choices.size(); i++) {
            all.add(made.getOrDefault(i, Written.NOTHING));
        }
        for (int i = 0; i < present.size(); i++) {
            all.set(present.get(i), renewed.get(i));
        }
        return all;
    }

    private boolean isThere(Table table, KeyData key) {
        return !new Lookup(session)
                .find(List.of(Aim.of(table, key)), Returning.NOTHING, " FOR UPDATE OF " + Layout.ROOT)
                .isEmpty();
    }

    private static void writeUpdate(
            SqlWriter out, Table table, KeyData key, List<Change> changes, @Nullable Long seen) {
        Creates.writeConflict(out, table, key).append(" DO UPDATE SET ");
        if (Changes.isNothing(table, changes)) {
            String same = key.parts().get(0).column().quotedName(); // writes nothing new, but returns the row
            out.append(same).append(" = ").append(Change.present(same));
        } else {
            Changes.write(out, table, changes);
        }
        out.append(" WHERE ");
        new Which(List.of(new Aim(table, null, new Pick(key, seen, null))), true).write(out);
    }

    /** The row is there but may not be updated: its version is another, or it is softly deleted and keeps the key taken. */
    private RuntimeException refused(Aim aim, Prepared row) {
        if (aim.pick().version() != null) {
            return new Updates(session).missing(aim);
        }
        session.execute(Creates.insertion(List.of(row), null, Returning.NOTHING).statement()); // fails as it must
        return aim.notThere();
    }

    private static boolean isCreatedAsGiven(CreateData<?> create, KeyPart<?> part) {
        return part.value() == null || create.isMadeWith(part);
    }
}
