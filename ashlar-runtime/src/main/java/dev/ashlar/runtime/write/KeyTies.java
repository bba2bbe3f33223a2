package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.query.KeyData.KeyPart;
import dev.ashlar.runtime.query.KeySet;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of another table whose foreign key points here. */
record KeyTies(Session session, Relation<?> relation, Table table) implements Ties {
    @Override
    public void keep(List<Tie<Keep>> kept) {
        SqlWriter out = session.writer().append("UPDATE ").append(table.quotedName());
        out.append(" AS ").append(Layout.ROOT).append(" SET ");
        out.enter(table, Layout.ROOT);
        Changes.write(out, table, cutting());
        Set<List<Object>> parents = new LinkedHashSet<>();
        kept.forEach(tie -> parents.add(local(tie.row())));
        set(List.of(), List.copyOf(parents)).write(out.append(" WHERE "));
        for (List<KeyOf> rows : byKey(kept)) {
            out.append(" AND NOT (");
            set(
                            rows.get(0).key().parts(),
                            rows.stream().map(this::values).distinct().toList())
                    .write(out);
            out.append(")");
        }
        Filter limit = Limited.rows(session, table);
        if (limit != null) {
            limit.write(out.append(" AND "));
        }
        session.execute(Alive.and(out, table).toStatement());
    }

    @Override
    public void cut(List<Aim> aims) {
        for (List<Integer> group : Alike.rounds(
                aims.size(), i -> aims.get(i).form(), i -> aims.get(i).row())) {
            List<List<Change>> changes = group.stream().map(i -> cutting()).toList();
            new Aimed(session, Alike.chosen(aims, group)).updateAny(changes);
        }
    }

    @Override
    public void add(List<Tie<KeyData>> connected, List<Tie<ConnectOrMake>> chosen, List<Tie<CreateData<?>>> made) {
        List<Tie<KeyData>> all = new ArrayList<>(connected);
        List<ConnectOrMake> choices = new ArrayList<>();
        chosen.forEach(tie -> choices.add(new ConnectOrMake(
                tie.link().key().within(session.tenant()),
                pointing(tie.row(), tie.link().row()))));
        if (!choices.isEmpty()) {
            Map<Integer, Written> rows = new Choices(session).make(choices, Set.of());
            for (int i = 0; i < choices.size(); i++) {
                if (!rows.containsKey(i)) {
                    all.add(new Tie<>(chosen.get(i).row(), choices.get(i).key()));
                }
            }
        }
        attach(all);
        List<CreateData<?>> rows = new ArrayList<>();
        made.forEach(tie -> rows.add(pointing(tie.row(), tie.link())));
        new Creates(session).insertAll(rows, null, Set.of());
    }

    @Override
    public void addMissing(Tie<MakeMissing> made) {
        List<CreateData<?>> rows = new ArrayList<>();
        made.link().rows().forEach(row -> rows.add(pointing(made.row(), row)));
        new Creates(session).insertCounted(rows, true);
    }

    private void attach(List<Tie<KeyData>> keys) {
        Filter limit = Limited.rows(session, table);
        List<Renewal> renewals = new ArrayList<>();
        for (Tie<KeyData> tie : keys) {
            UpdateData<?> data = new UpdateData<>(table);
            point(data, tie.row());
            Aim aim = Aim.of(table, tie.link().within(session.tenant())).and(limit);
            renewals.add(new Renewal(aim, data));
        }
        new Updates(session).renewAll(renewals, null, Set.of());
    }

    private CreateData<?> pointing(Written parent, CreateData<?> row) {
        point(row, parent);
        return row;
    }

    private void point(RowData<?> row, Written parent) {
        for (int i = 0; i < relation.targetColumns().size(); i++) {
            Column<?> column = table.column(relation.targetColumns().get(i));
            row.put(column, parent.columns().get(relation.localColumns().get(i)));
        }
    }

    /** A key shared with the tenant stays: the row still belongs to it. One that is nothing else PostgreSQL refuses to empty. */
    private List<Change> cutting() {
        List<String> names = relation.targetColumns();
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            Column<?> column = table.column(name);
            if (column != table.tenantKey() || names.size() == 1) {
                changes.add(Change.of(Cell.of(column, null)));
            }
        }
        return Moment.in(table, changes);
    }

    private List<Object> local(Written parent) {
        List<Object> values = new ArrayList<>();
        parent.values(relation.localColumns()).forEach(value -> values.add(Objects.requireNonNull(value)));
        return values;
    }

    private record KeyOf(Written parent, KeyData key) {}

    /** The rows that stay, by the kind of their key. */
    private List<List<KeyOf>> byKey(List<Tie<Keep>> kept) {
        List<KeyOf> all = new ArrayList<>();
        for (Tie<Keep> tie : kept) {
            tie.link().keys().forEach(key -> all.add(new KeyOf(tie.row(), key.within(session.tenant()))));
        }
        return all.stream()
                .collect(Collectors.groupingBy(row -> row.key().toString(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    private List<Object> values(KeyOf row) {
        List<Object> values = local(row.parent());
        row.key().parts().forEach(part -> values.add(Objects.requireNonNull(part.value())));
        return values;
    }

    private KeySet set(List<KeyPart<?>> key, List<List<Object>> rows) {
        List<Column<?>> columns = new ArrayList<>();
        relation.targetColumns().forEach(name -> columns.add(table.column(name)));
        key.forEach(part -> columns.add(part.column()));
        List<String> names = new ArrayList<>();
        List<PgType<?>> types = new ArrayList<>();
        for (Column<?> column : columns) {
            names.add(Change.present(column.quotedName()));
            types.add(column.type());
        }
        return new KeySet(names, types, rows);
    }
}
