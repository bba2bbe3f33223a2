package dev.ashlar.runtime.write;

import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.query.KeySet;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows of another table whose foreign key points to one row. */
final class Children {
    private final Session session;
    private final Relation<?> relation;
    private final Table table;
    private final List<@Nullable Object> parent;

    Children(Session session, Relation<?> relation, Written row) {
        this.session = session;
        this.relation = relation;
        this.table = relation.target();
        this.parent = Links.values(row, relation.localColumns());
    }

    /** The one child of a relation that has one at most. */
    void link(Link link, boolean fresh) {
        if (!fresh) {
            release(null);
        }
        if (!(link instanceof Disconnect)) {
            add(List.of(link));
        }
    }

    void change(NestedMany many) {
        List<KeyData> only = many.only();
        if (only != null) {
            release(only.isEmpty() ? null : inTenant(only));
            attach(inTenant(only));
        }
        detach(inTenant(many.disconnected()));
        add(many.links());
    }

    private void add(List<Link> links) {
        List<CreateData<?>> made = new ArrayList<>();
        List<KeyData> connected = new ArrayList<>();
        for (Link link : links) {
            if (link instanceof Make make) {
                made.add(pointing(make.row()));
            } else if (link instanceof Connect connect) {
                connected.add(connect.key().within(session.tenant()));
            } else if (link instanceof ConnectOrMake choice) {
                KeyData key = choice.key().within(session.tenant());
                if (new Creates(session)
                        .insertIfMissing(pointing(choice.row()), key, Set.of())
                        .isEmpty()) {
                    connected.add(key);
                }
            }
        }
        attach(connected);
        new Creates(session).insertAll(made, false);
    }

    private CreateData<?> pointing(CreateData<?> row) {
        for (int i = 0; i < parent.size(); i++) {
            row.put(Cell.of(table.column(relation.targetColumns().get(i)), parent.get(i)));
        }
        return row;
    }

    private void attach(List<KeyData> keys) {
        for (List<KeyData> alike : Lookup.byColumns(keys)) {
            KeySet set = Lookup.set(alike);
            long rows = update(parent, set::write);
            if (rows < set.keys().size()) {
                throw new RecordNotFound(table.name(), alike.get(0).toString());
            }
        }
    }

    private void detach(List<KeyData> keys) {
        for (List<KeyData> alike : Lookup.byColumns(keys)) {
            KeySet set = Lookup.set(alike);
            update(null, out -> {
                set.write(out);
                writeIsChild(out.append(" AND "));
            });
        }
    }

    /** Lets go of all children, or of all but some. */
    private void release(@Nullable List<KeyData> kept) {
        update(null, out -> {
            writeIsChild(out);
            for (List<KeyData> alike : Lookup.byColumns(kept == null ? List.of() : kept)) {
                out.append(" AND NOT (");
                Lookup.set(alike).write(out);
                out.append(")");
            }
        });
    }

    private void writeIsChild(SqlWriter out) {
        String between = "";
        for (int i = 0; i < parent.size(); i++) {
            Column<?> column = table.column(relation.targetColumns().get(i));
            out.append(between)
                    .append(Layout.ROOT)
                    .append(".")
                    .append(column.quotedName())
                    .append(" = ");
            Cell.of(column, parent.get(i)).write(out);
            between = " AND ";
        }
    }

    /** Points the rows to a parent, or to none. */
    private long update(@Nullable List<@Nullable Object> values, Consumer<SqlWriter> which) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < relation.targetColumns().size(); i++) {
            Column<?> column = table.column(relation.targetColumns().get(i));
            if (values != null) {
                changes.add(Change.of(Cell.of(column, values.get(i))));
            } else if (column != table.tenantKey()) {
                changes.add(Change.of(Cell.of(column, null)));
            }
        }
        return session.execute(new Modification(table, changes, which, Returning.NOTHING).statement());
    }

    private List<KeyData> inTenant(List<KeyData> keys) {
        return keys.stream().map(key -> key.within(session.tenant())).toList();
    }
}
