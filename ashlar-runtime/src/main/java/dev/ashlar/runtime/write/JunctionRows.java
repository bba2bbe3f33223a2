package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Junction;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The links of one row in the table between two that are related many to many. */
final class JunctionRows {
    private final Session session;
    private final Junction junction;
    private final Table owner;
    private final Table table;
    private final Column<?> localKey;
    private final Column<?> targetKey;
    private final Object local;
    private final @Nullable Object tenant;

    JunctionRows(Session session, ToMany<?> relation, Written row) {
        this.session = session;
        this.junction = Objects.requireNonNull(relation.junction());
        this.table = relation.target();
        this.localKey = relation.owner().column(junction.localKey());
        this.targetKey = table.column(junction.targetKey());
        this.local = Objects.requireNonNull(row.columns().get(junction.localKey()));
        this.owner = relation.owner();
        this.tenant = tenant(row);
    }

    void change(NestedMany many) {
        Set<Object> added = new LinkedHashSet<>();
        List<KeyData> only = many.only();
        if (only != null) {
            List<Object> kept = existing(only);
            delete(" <> ALL(", kept);
            added.addAll(kept);
        }
        if (!many.disconnected().isEmpty()) {
            delete(" = ANY(", existing(many.disconnected()));
        }
        added.addAll(targets(many.links()));
        insert(List.copyOf(added));
    }

    /** The keys of the rows to link, with those made that were to be made. */
    private List<Object> targets(List<Link> links) {
        List<KeyData> connected = new ArrayList<>();
        List<ConnectOrMake> choices = new ArrayList<>();
        List<CreateData<?>> made = new ArrayList<>();
        for (Link link : links) {
            if (link instanceof Connect connect) {
                connected.add(connect.key());
            } else if (link instanceof ConnectOrMake choice) {
                choices.add(choice);
            } else if (link instanceof Make make) {
                made.add(make.row());
            }
        }
        List<Object> targets = new ArrayList<>(make(made));
        targets.addAll(makeMissing(choices));
        targets.addAll(existing(connected));
        return targets;
    }

    /** All at once when their keys are known beforehand, otherwise one by one. */
    private List<Object> make(List<CreateData<?>> rows) {
        Creates creates = new Creates(session);
        List<Prepared> prepared = new ArrayList<>();
        rows.forEach(row -> prepared.add(creates.prepare(row)));
        boolean known = prepared.stream().allMatch(row -> row.value(targetKey.name()) != null);
        List<Object> keys = new ArrayList<>();
        if (known) {
            creates.insertPrepared(prepared, false);
            prepared.forEach(row -> keys.add(Objects.requireNonNull(row.value(targetKey.name()))));
        } else {
            prepared.forEach(row -> keys.add(key(creates.insert(row, null, Set.of(targetKey.name())))));
        }
        return keys;
    }

    /** One statement for those whose keys have the same columns; a second one when some were there already. */
    private List<Object> makeMissing(List<ConnectOrMake> choices) {
        List<ConnectOrMake> filled = new ArrayList<>();
        choices.forEach(choice -> filled.add(choice.within(session.tenant())));
        Map<String, List<ConnectOrMake>> alike = filled.stream()
                .collect(Collectors.groupingBy(choice -> choice.key().toString()));
        List<Object> targets = new ArrayList<>();
        for (List<ConnectOrMake> group : alike.values()) {
            List<KeyData> keys = group.stream().map(ConnectOrMake::key).toList();
            List<Written> made = new Creates(session).insertMissing(group, targetKey.name());
            boolean all = made.size() == Lookup.set(keys).keys().size();
            targets.addAll(all ? made.stream().map(this::key).toList() : existing(keys));
        }
        return targets;
    }

    private Object key(Written row) {
        return Objects.requireNonNull(row.columns().get(targetKey.name()));
    }

    private List<Object> existing(List<KeyData> keys) {
        List<Object> values = new ArrayList<>();
        for (List<Object> row : new Lookup(session).values(table, keys, List.of(targetKey.name()))) {
            values.add(row.get(0));
        }
        return values;
    }

    /** A link that is there already stays as it is. */
    private void insert(List<Object> targets) {
        if (targets.isEmpty()) {
            return;
        }
        SqlWriter out = new SqlWriter();
        out.append("INSERT INTO ").append(junction.quotedName()).append(" (");
        out.identifier(junction.localColumn()).append(", ").identifier(junction.targetColumn());
        if (tenant != null) {
            out.append(", ").identifier(Objects.requireNonNull(junction.tenantColumn()));
        }
        out.append(") SELECT ");
        writeTyped(out, localKey, local);
        writeList(out.append(", unnest("), targetKey.type(), targets);
        out.append(")");
        if (tenant != null) {
            writeTyped(out.append(", "), tenantKey(), tenant);
        }
        session.execute(out.append(" ON CONFLICT DO NOTHING").toStatement());
    }

    private Column<?> tenantKey() {
        return Objects.requireNonNull(owner.tenantKey());
    }

    private static <V> void writeTyped(SqlWriter out, Column<V> column, Object value) {
        out.typedParameter(column.type(), Cell.of(column, value).value());
    }

    /** Whose links they are, where the junction says it. */
    private @Nullable Object tenant(Written row) {
        Column<?> tenantKey = owner.tenantKey();
        return junction.tenantColumn() == null || tenantKey == null
                ? null
                : row.columns().get(tenantKey.name());
    }

    private void delete(String which, List<Object> targets) {
        SqlWriter out = new SqlWriter();
        out.append("DELETE FROM ").append(junction.quotedName()).append(" WHERE ");
        out.identifier(junction.localColumn()).append(" = ");
        Cell.of(localKey, local).write(out);
        out.append(" AND ").identifier(junction.targetColumn()).append(which);
        writeList(out, targetKey.type(), targets);
        session.execute(out.append(")").toStatement());
    }

    @SuppressWarnings("unchecked") // values of the column itself
    private static <V> void writeList(SqlWriter out, PgType<V> type, List<Object> values) {
        out.typedParameter(PgType.listOf(type), (List<V>) values);
    }
}
