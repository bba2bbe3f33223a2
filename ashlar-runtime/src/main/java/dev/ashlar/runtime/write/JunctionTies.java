package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.wire.Asked;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Junction;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows that are linked by a table between two that are related many to many. */
record JunctionTies(Session session, Relation<?> relation, Table table) implements Ties {
    /** A row of the junction. */
    private record Pair(
            Object local, Object target, @Nullable Object tenant) {}

    @Override
    public void keep(List<Tie<Keep>> kept) {
        List<Tie<KeyData>> keys = new ArrayList<>();
        kept.forEach(tie -> tie.link().keys().forEach(key -> keys.add(new Tie<>(tie.row(), key))));
        Set<Pair> pairs = new LinkedHashSet<>(connected(keys));
        SqlWriter out =
                session.writer().append("DELETE FROM ").append(junction().quotedName());
        out.append(" WHERE ").identifier(junction().localColumn());
        List<Object> locals =
                kept.stream().map(tie -> local(tie.row())).distinct().toList();
        if (pairs.isEmpty()) {
            writeAny(out, " = ANY(", localKey(), locals);
        } else if (locals.size() == 1) {
            Cell.write(out.append(" = "), new Parameter(localKey().type(), locals.get(0)));
            out.append(" AND ").identifier(junction().targetColumn());
            writeAny(
                    out,
                    " <> ALL(",
                    targetKey(),
                    pairs.stream().map(Pair::target).toList());
        } else {
            writeAny(out, " = ANY(", localKey(), locals);
            out.append(" AND (").identifier(junction().localColumn()).append(", ");
            out.identifier(junction().targetColumn()).append(") NOT IN (SELECT * FROM unnest(");
            ArrayValues.write(
                    out, localKey().type(), pairs.stream().map(Pair::local).toList());
            ArrayValues.write(
                    out.append(", "),
                    targetKey().type(),
                    pairs.stream().map(Pair::target).toList());
            out.append("))");
        }
        writeLimit(out);
        session.execute(out.toStatement());
    }

    /** Links to rows that nobody sees stay: softly deleted ones, so that they come back with them, and those out of reach. */
    private void writeLimit(SqlWriter out) {
        Filter limit = Limited.rows(session, table);
        Column<?> deleted = table.softDelete();
        if (limit == null && deleted == null) {
            return;
        }
        out.append(" AND ")
                .identifier(junction().targetColumn())
                .append(" IN (SELECT ")
                .append(Layout.ROOT)
                .append(".");
        out.append(targetKey().quotedName()).append(" FROM ").append(table.quotedName());
        out.append(" AS ").append(Layout.ROOT);
        String between = " WHERE ";
        if (limit != null) {
            limit.write(out.append(" WHERE ("));
            out.append(")");
            between = " AND ";
        }
        if (deleted != null) {
            out.append(between)
                    .append(Layout.ROOT)
                    .append(".")
                    .append(deleted.quotedName())
                    .append(" IS NULL");
        }
        out.append(")");
    }

    @Override
    public void cut(List<Aim> aims) {
        for (List<Integer> group : Alike.groups(aims.size(), i -> aims.get(i).form())) {
            cutAlike(Alike.chosen(aims, group));
        }
    }

    /** The junction is called "l"; the aims' own bond says the same once more, so only their keys matter. */
    private void cutAlike(List<Aim> aims) {
        List<Aim> keys =
                aims.stream().map(aim -> new Aim(table, null, aim.pick())).toList();
        Which which = new Which(keys, true);
        Consumer<SqlWriter> local = which.values()
                .add(aims.stream()
                        .map(aim ->
                                Objects.requireNonNull(aim.bond()).parameters().get(0))
                        .toList());
        SqlWriter out =
                session.writer().append("DELETE FROM ").append(junction().quotedName());
        out.append(" AS \"l\" USING ").append(table.quotedName()).append(" AS \"t0\"");
        out.enter(table, "\"t0\"");
        which.values().write(out, ", ");
        local.accept(
                out.append(" WHERE \"l\".").identifier(junction().localColumn()).append(" = "));
        out.append(" AND \"l\".").identifier(junction().targetColumn()).append(" = \"t0\".");
        out.append(targetKey().quotedName()).append(" AND ");
        which.write(out);
        session.execute(out.toStatement());
    }

    @Override
    public void add(List<Tie<KeyData>> connected, List<Tie<ConnectOrMake>> chosen, List<Tie<CreateData<?>>> made) {
        Set<Pair> pairs = new LinkedHashSet<>();
        if (!made.isEmpty()) {
            pairs.addAll(made(made));
        }
        if (!chosen.isEmpty()) {
            choose(chosen, pairs);
        }
        if (!connected.isEmpty()) {
            pairs.addAll(connected(connected));
        }
        insert(pairs);
    }

    /** @param pairs gets those that are not linked by what is sent here */
    private void choose(List<Tie<ConnectOrMake>> chosen, Set<Pair> pairs) {
        List<ConnectOrMake> choices = new ArrayList<>(chosen.size());
        for (Tie<ConnectOrMake> tie : chosen) {
            choices.add(tie.link().within(session.tenant()));
        }
        Choices all = new Choices(session);
        if (session.isOptimistic() && all.canMakeLater(choices)) {
            all.makeLater(choices);
            linkByKey(chosen, choices);
            return;
        }
        List<List<@Nullable Object>> rows = all.values(choices, wanted());
        for (int i = 0; i < rows.size(); i++) {
            pairs.add(pair(chosen.get(i).row(), rows.get(i).get(0)));
        }
    }

    /**
     * Links rows that a statement before has made, or found. Who is not there after all (nobody may see it, say) is a NULL, which
     * a junction does not take.
     */
    private void linkByKey(List<Tie<ConnectOrMake>> chosen, List<ConnectOrMake> choices) {
        List<Aim> aims = new ArrayList<>(choices.size());
        List<Parameter> locals = new ArrayList<>(choices.size());
        List<Parameter> tenants = new ArrayList<>(choices.size());
        Column<?> tenantKey = relation.owner().tenantKey();
        Filter limit = Limited.rows(session, table);
        for (int i = 0; i < choices.size(); i++) {
            Written row = chosen.get(i).row();
            aims.add(Aim.of(table, choices.get(i).key()).and(limit));
            locals.add(new Parameter(localKey().type(), local(row)));
            if (tenantKey != null && tenant(row) != null) {
                tenants.add(new Parameter(tenantKey.type(), tenant(row)));
            }
        }
        Which which = new Which(aims, true);
        Consumer<SqlWriter> local = which.values().add(locals);
        Consumer<SqlWriter> tenant = tenants.isEmpty() ? null : which.values().add(tenants);
        session.later(new Asked(byKey(which, local, tenant), null));
    }

    private Statement byKey(Which which, Consumer<SqlWriter> local, @Nullable Consumer<SqlWriter> tenant) {
        SqlWriter out = session.writer();
        writeByKey(out, which, local, tenant);
        return out.toStatement();
    }

    private void writeByKey(
            SqlWriter out, Which which, Consumer<SqlWriter> local, @Nullable Consumer<SqlWriter> tenant) {
        writeInto(out, tenant != null);
        local.accept(out.append(" SELECT "));
        out.append(", (SELECT ")
                .append(Layout.ROOT)
                .append(".")
                .append(targetKey().quotedName());
        out.append(" FROM ").append(table.quotedName()).append(" AS ").append(Layout.ROOT);
        out.openScope();
        out.enter(table, Layout.ROOT);
        which.write(out.append(" WHERE "));
        out.closeScope();
        out.append(")");
        if (tenant != null) {
            tenant.accept(out.append(", "));
        }
        which.values().write(out, " FROM ");
        out.append(" ON CONFLICT DO NOTHING");
    }

    /** {@code RETURNING} leaves out what was skipped, so that only new rows are linked. */
    @Override
    public void addMissing(Tie<MakeMissing> made) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (Written row : new Creates(session).insertMissing(made.link().rows(), null, null, Set.copyOf(wanted()))) {
            pairs.add(pair(made.row(), row.columns().get(junction().targetKey())));
        }
        insert(pairs);
    }

    private List<Pair> made(List<Tie<CreateData<?>>> made) {
        List<CreateData<?>> rows = new ArrayList<>();
        made.forEach(tie -> rows.add(tie.link()));
        List<Written> written = new Creates(session).insertAll(rows, null, Set.copyOf(wanted()));
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            pairs.add(pair(
                    made.get(i).row(), written.get(i).columns().get(junction().targetKey())));
        }
        return pairs;
    }

    private List<Pair> connected(List<Tie<KeyData>> keys) {
        List<List<@Nullable Object>> rows =
                new Lookup(session).values(table, keys.stream().map(Tie::link).toList(), wanted());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            pairs.add(pair(keys.get(i).row(), rows.get(i).get(0)));
        }
        return pairs;
    }

    /** A link that is there already stays as it is. */
    private void insert(Set<Pair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        RowValues values = new RowValues();
        Consumer<SqlWriter> local = values.add(parameters(localKey(), pairs, Pair::local));
        Consumer<SqlWriter> target = values.add(parameters(targetKey(), pairs, Pair::target));
        Column<?> tenantKey = relation.owner().tenantKey();
        Consumer<SqlWriter> tenant =
                tenantKey == null || pairs.iterator().next().tenant() == null
                        ? null
                        : values.add(parameters(tenantKey, pairs, Pair::tenant));
        SqlWriter out = session.writer();
        writePairs(out, values, local, target, tenant);
        session.later(new Asked(out.toStatement(), null));
    }

    private static List<Parameter> parameters(
            Column<?> column, Set<Pair> pairs, Function<Pair, @Nullable Object> value) {
        List<Parameter> parameters = new ArrayList<>(pairs.size());
        pairs.forEach(pair -> parameters.add(new Parameter(column.type(), value.apply(pair))));
        return parameters;
    }

    private void writePairs(
            SqlWriter out,
            RowValues values,
            Consumer<SqlWriter> local,
            Consumer<SqlWriter> target,
            @Nullable Consumer<SqlWriter> tenant) {
        writeInto(out, tenant != null);
        local.accept(out.append(" SELECT "));
        target.accept(out.append(", "));
        if (tenant != null) {
            tenant.accept(out.append(", "));
        }
        values.write(out, " FROM ");
        out.append(" ON CONFLICT DO NOTHING");
    }

    /** Up to the columns, with the tenant's or without it. */
    private void writeInto(SqlWriter out, boolean hasTenant) {
        out.append("INSERT INTO ").append(junction().quotedName()).append(" (");
        out.identifier(junction().localColumn());
        out.append(", ").identifier(junction().targetColumn());
        String tenant = junction().tenantColumn();
        if (tenant != null && hasTenant) {
            out.append(", ").identifier(tenant);
        }
        out.append(")");
    }

    private Pair pair(Written row, @Nullable Object target) {
        return new Pair(local(row), Objects.requireNonNull(target), tenant(row));
    }

    private @Nullable Object tenant(Written row) {
        Column<?> tenantKey = relation.owner().tenantKey();
        return junction().tenantColumn() == null || tenantKey == null
                ? null
                : row.columns().get(tenantKey.name());
    }

    private Object local(Written row) {
        return Objects.requireNonNull(row.columns().get(junction().localKey()));
    }

    private List<String> wanted() {
        return List.of(junction().targetKey());
    }

    private Junction junction() {
        return Objects.requireNonNull(relation.junction());
    }

    private Column<?> localKey() {
        return relation.owner().column(junction().localKey());
    }

    private Column<?> targetKey() {
        return table.column(junction().targetKey());
    }

    private static void writeAny(SqlWriter out, String which, Column<?> column, List<Object> values) {
        ArrayValues.write(out.append(which), column.type(), values);
        out.append(")");
    }
}
