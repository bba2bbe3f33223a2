package dev.ashlar.runtime.write;

import dev.ashlar.runtime.error.RecordNotFound;
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
import java.util.Objects;
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

    /**
     * {@code INSERT ... ON CONFLICT DO UPDATE}: no other transaction can come between. What the new row would link matters only
     * when the row is not there, what the changed one would, only when it is: that is asked before, so another transaction may come
     * between that question and the write.
     *
     * @param limit what the row must meet besides to be updated
     */
    Written upsert(
            Key<?> key,
            @Nullable Filter limit,
            CreateData<?> create,
            UpdateData<?> update,
            @Nullable Layout<?> layout,
            Set<String> wanted) {
        KeyData filled = key.data().within(session.tenant());
        Table table = create.table();
        Aim aim = Aim.of(table, key, session.tenant()).and(limit);
        Announced.creating(session.middleware(), create); // what it throws is its own, and no link that is missing
        Announced.updating(session.middleware(), update);
        try {
            link(anyVersion(aim), create, update);
        } catch (RecordNotFound linked) {
            if (linked.getCause() != null) {
                throw linked;
            }
            // what was looked up, by another key than the link holds
            return session.atomically(
                    one -> new Upserts(one).updateOrInsert(key, limit, create, update, layout, wanted));
        }
        List<Change> changes = update.complete();
        Returning returning = new Returning(layout, Returning.columns(table, wanted));
        Insertion insertion = new Insertion(
                table,
                List.of(create),
                new Conflict(out -> writeUpdate(
                        out,
                        new Aim(table, null, new Pick(filled, key.seenVersion(), Filter.of(key))).and(limit),
                        changes)),
                returning);
        return session.query(insertion.statement(session), returning::read).stream()
                .findFirst()
                .orElseThrow(() -> refused(aim, create));
    }

    private void link(Aim row, CreateData<?> create, UpdateData<?> update) {
        new Creates(session).settle(List.of(create), new Presence(row, false));
        new Targets(session, new Presence(row, true)).point(List.of(update));
    }

    private static Aim anyVersion(Aim aim) {
        return new Aim(
                aim.table(), null, new Pick(aim.pick().key(), null, aim.pick().filter()));
    }

    /** Looks first: for changes of more than the row itself. */
    Written updateOrInsert(
            Key<?> key,
            @Nullable Filter limit,
            CreateData<?> create,
            UpdateData<?> update,
            @Nullable Layout<?> layout,
            Set<String> wanted) {
        Aim aim = Aim.of(create.table(), key, session.tenant()).and(limit);
        return isThere(aim)
                ? new Updates(session).update(aim, update, layout, wanted)
                : new Creates(session).insert(create, layout, wanted);
    }

    /** One of many rows. */
    record Choice(Key<?> key, CreateData<?> create, UpdateData<?> update) {}

    /** Those that are not there are created, then the others updated; the wanted columns of each, in the order given. */
    List<Written> upsertAll(List<Choice> choices, @Nullable Filter limit, Set<String> wanted) {
        List<ConnectOrMake> rows = new ArrayList<>();
        choices.forEach(c -> rows.add(new ConnectOrMake(c.key().data().within(session.tenant()), c.create())));
        Map<Integer, Written> made = new Choices(session).make(rows, wanted);
        List<Integer> present = new ArrayList<>();
        List<Renewal> renewals = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            if (!made.containsKey(i)) {
                Choice choice = choices.get(i);
                present.add(i);
                Aim aim = Aim.of(choice.create().table(), choice.key(), session.tenant());
                renewals.add(new Renewal(aim.and(limit), choice.update()));
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

    private boolean isThere(Aim aim) {
        return !new Lookup(session) // another version is an error later
                .find(List.of(anyVersion(aim)), Returning.NOTHING, " FOR UPDATE OF " + Layout.ROOT)
                .isEmpty();
    }

    private static void writeUpdate(SqlWriter out, Aim aim, List<Change> changes) {
        Table table = aim.table();
        KeyData key = Objects.requireNonNull(aim.pick().key(), "a row is put where its key is");
        Creates.writeConflict(out, table, key).append(" DO UPDATE SET ");
        if (Changes.isNothing(table, changes)) {
            String same = key.part(0).column().quotedName(); // writes nothing new, but returns the row
            out.append(same).append(" = ").append(Change.present(same));
        } else {
            Changes.write(out, table, changes);
        }
        out.append(" WHERE ");
        new Which(List.of(aim), true).write(out);
    }

    /** The row is there but may not be updated: its version is another, or it is softly deleted and keeps the key taken. */
    private RuntimeException refused(Aim aim, CreateData<?> row) {
        if (aim.pick().version() != null) {
            return new Updates(session).missing(aim);
        }
        session.execute(new Insertion(row.table(), List.of(row), Conflict.FAILS, Returning.NOTHING)
                .statement(session)); // fails as it must
        return aim.notThere();
    }

    private static boolean isCreatedAsGiven(CreateData<?> create, KeyPart<?> part) {
        return part.value() == null || create.isMadeWith(part);
    }
}
