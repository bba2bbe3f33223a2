package dev.ashlar.runtime.write;

import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.query.KeyData.KeyPart;
import dev.ashlar.runtime.query.StitchKey;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are made unless they are there. {@code INSERT ... ON CONFLICT DO NOTHING}, so that no other transaction can come
 * between, and a look at those that were there; the other way round when making one would make others first,
 * or a row of another key than the one asked for.
 */
record Choices(Session session) {
    /**
     * The wanted columns of all rows, whether they were there or not, in the order of the choices.
     *
     * @throws RecordNotFound when a key is taken by a row that is not seen: another tenant's
     */
    List<List<@Nullable Object>> values(List<ConnectOrMake> choices, List<String> wanted) {
        List<ConnectOrMake> filled = new ArrayList<>();
        choices.forEach(choice -> filled.add(choice.within(session.tenant())));
        Set<Integer> present = new HashSet<>();
        Map<Integer, Written> made = makeOrFind(filled, new LinkedHashSet<>(wanted), present);
        List<List<@Nullable Object>> values = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            Written row = made.get(i);
            values.add(row == null ? List.of() : row.values(wanted));
            if (row == null) {
                others.add(i);
            }
        }
        if (!others.isEmpty()) {
            List<List<@Nullable Object>> found =
                    find(Alike.chosen(filled, others), !present.containsAll(others), wanted);
            for (int i = 0; i < others.size(); i++) {
                values.set(others.get(i), found.get(i));
            }
        }
        return values;
    }

    /** @param unsure whether a key may be taken by another tenant's row, so that it is not enough that it says all itself */
    private List<List<@Nullable Object>> find(List<ConnectOrMake> choices, boolean unsure, List<String> wanted) {
        List<KeyData> keys = choices.stream().map(ConnectOrMake::key).toList();
        Table table = table(choices);
        return unsure && table.tenantKey() != null
                ? new Lookup(session).asked(table, keys, wanted)
                : new Lookup(session).values(table, keys, wanted);
    }

    /** Whether one statement can make those that are not there. */
    private static boolean isOneStatement(List<ConnectOrMake> choices) {
        for (ConnectOrMake choice : choices) {
            if (!isPlain(choice)
                    || !choice.row().manys().isEmpty()
                    || !choice.key().isAlike(choices.get(0).key())) {
                return false;
            }
        }
        return true;
    }

    /** Whether it can, and no new row links one that would have to be looked up, which matters only when it is new. */
    boolean canMakeLater(List<ConnectOrMake> choices) {
        return isOneStatement(choices) && choices.stream().allMatch(choice -> linksAreKnown(choice.row()));
    }

    private boolean linksAreKnown(CreateData<?> row) {
        for (NestedOne one : row.ones()) {
            Relation<?> relation = one.relation();
            if (one.link() instanceof Connect connect
                    && new Lookup(session).known(relation.described(), connect.key(), relation.targetColumns())
                            == null) {
                return false;
            }
        }
        return true;
    }

    /** Makes those that are not there, whichever they are. Their keys have their tenant. */
    void makeLater(List<ConnectOrMake> choices) {
        List<CreateData<?>> rows = new ArrayList<>(choices.size());
        for (ConnectOrMake choice : choices) {
            rows.add(choice.row());
        }
        new Creates(session).insertMissingLater(rows, choices.get(0).key());
    }

    /** As far as one statement tells: those that were not there, and of plain rows of one key those that were, too. */
    private Map<Integer, Written> makeOrFind(List<ConnectOrMake> choices, Set<String> wanted, Set<Integer> present) {
        return isOneStatement(choices) ? insertMissing(choices, wanted, true, present) : make(choices, wanted, present);
    }

    /** Those that were not there, by the number of their choice; keys have their tenant. */
    Map<Integer, Written> make(List<ConnectOrMake> choices, Set<String> wanted) {
        return make(choices, wanted, new HashSet<>());
    }

    /** @param present gets the numbers of those others that are known to be there, and to be seen */
    private Map<Integer, Written> make(List<ConnectOrMake> choices, Set<String> wanted, Set<Integer> present) {
        Map<Integer, Written> made = new HashMap<>();
        for (List<Integer> group :
                Alike.groups(choices.size(), i -> choices.get(i).key().toString())) {
            List<ConnectOrMake> alike = Alike.chosen(choices, group);
            Set<Integer> seen = new HashSet<>();
            Map<Integer, Written> rows = alike.stream().allMatch(Choices::isPlain)
                    ? insertMissing(alike, wanted, false, seen)
                    : lookFirst(alike, wanted, seen);
            rows.forEach((number, row) -> made.put(group.get(number), row));
            seen.forEach(number -> present.add(group.get(number)));
        }
        return made;
    }

    /**
     * Whether nothing is made before the row, nothing that it links fails what travels with it, and the row conflicts with the one
     * that it stands for.
     */
    private static boolean isPlain(ConnectOrMake choice) {
        for (NestedOne one : choice.row().ones()) {
            if (!one.isPlain() || one.mayBeDeleted()) {
                return false;
            }
        }
        for (KeyPart<?> part : choice.key().parts()) {
            if (!isCreatedAsGiven(choice.row(), part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCreatedAsGiven(CreateData<?> row, KeyPart<?> part) {
        Column<?> tenantKey = row.table().tenantKey();
        String column = part.column().name();
        boolean filled =
                !row.has(column) && tenantKey != null && tenantKey.name().equals(column);
        return filled || row.isMadeWith(part);
    }

    /** @param all whether rows that are there are answered too */
    private Map<Integer, Written> insertMissing(
            List<ConnectOrMake> choices, Set<String> wanted, boolean all, Set<Integer> present) {
        KeyData key = choices.get(0).key();
        List<String> names = new ArrayList<>();
        List<PgType<?>> types = new ArrayList<>();
        for (KeyPart<?> part : key.parts()) {
            names.add(part.column().name());
            types.add(part.column().type());
        }
        StitchKey stitch = new StitchKey(types);
        Map<Object, Integer> numbers = new HashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            List<@Nullable Object> values = new ArrayList<>();
            choices.get(i).key().parts().forEach(part -> values.add(part.value()));
            if (numbers.putIfAbsent(stitch.of(values), i) != null) {
                present.add(i); // or will be when the first of its kind is
            }
        }
        Map<Integer, Written> made = new HashMap<>();
        Set<String> needed = new LinkedHashSet<>(wanted);
        needed.addAll(names);
        List<CreateData<?>> rows = new ArrayList<>();
        choices.forEach(choice -> rows.add(choice.row()));
        rows.forEach(row -> Announced.creating(session.middleware(), row)); // what it throws is no link that is missing
        List<Written> found;
        try {
            Creates creates = new Creates(session);
            found = all
                    ? creates.insertOrFind(rows, aims(choices), needed)
                    : creates.insertMissing(rows, key, null, needed);
        } catch (RecordNotFound linked) {
            if (linked.getCause() != null) {
                throw linked;
            }
            return lookFirst(
                    choices, wanted, present); // what a new row would link matters only when there is a new row
        }
        for (Written row : found) {
            // a key that only PostgreSQL holds for the same (by its collation, say) is left to who looks by key
            Integer number = choices.size() == 1 ? Integer.valueOf(0) : numbers.get(stitch.of(row.values(names)));
            if (number != null) {
                made.put(number, row);
            }
        }
        List<RowData<?>> data = new ArrayList<>();
        List<Written> written = new ArrayList<>();
        made.forEach((number, row) -> {
            data.add(choices.get(number).row());
            written.add(row);
        });
        new Relatives(session).write(data, written, true);
        return made;
    }

    private Map<Integer, Written> lookFirst(List<ConnectOrMake> choices, Set<String> wanted, Set<Integer> present) {
        List<Aim> aims = aims(choices);
        Map<Integer, Written> found = new Lookup(session).find(aims, Returning.NOTHING, "");
        Set<Object> met = new LinkedHashSet<>();
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            if (!found.containsKey(i) && met.add(aims.get(i).row())) {
                missing.add(i);
            } else {
                present.add(i);
            }
        }
        List<CreateData<?>> rows = new ArrayList<>();
        missing.forEach(number -> rows.add(choices.get(number).row()));
        List<Written> written = new Creates(session).insertAll(rows, null, wanted);
        Map<Integer, Written> made = new HashMap<>();
        for (int i = 0; i < missing.size(); i++) {
            made.put(missing.get(i), written.get(i));
        }
        return made;
    }

    private List<Aim> aims(List<ConnectOrMake> choices) {
        Filter limit = Limited.rows(session, table(choices));
        return choices.stream()
                .map(choice -> Aim.of(choice.row().table(), choice.key()).and(limit))
                .toList();
    }

    private static Table table(List<ConnectOrMake> choices) {
        return choices.get(0).row().table();
    }
}
