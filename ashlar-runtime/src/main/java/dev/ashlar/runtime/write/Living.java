package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.wire.Absent;
import dev.ashlar.runtime.wire.Asked;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That rows which are linked by their keys alone are not softly deleted: a foreign key sees that they are there, and no more. The
 * question travels with what is written, which fails when one is deleted. Of a row that is not there at all it says nothing: the
 * foreign key does, and the row may be about to come with the same call.
 *
 * @param when the links matter only then; null: always
 */
record Living(Session session, @Nullable Presence when) {
    /** @param keys of rows of the table, with their tenant */
    void require(Table table, List<KeyData> keys) {
        for (List<Integer> group : Alike.groups(keys.size(), i -> keys.get(i).toString())) {
            requireAlike(table, Alike.chosen(keys, group));
        }
    }

    private void requireAlike(Table table, List<KeyData> keys) {
        List<Aim> aims = new ArrayList<>(keys.size());
        keys.forEach(key -> aims.add(Aim.of(table, key)));
        Which which = new Which(aims, false);
        String by = keys.get(0).toString();
        SqlWriter out = Limited.writer(session);
        write(out, table, which, by);
        session.later(new Asked(out.toStatement(), row -> true));
    }

    private void write(SqlWriter out, Table table, Which which, String by) {
        out.append("SELECT CASE WHEN EXISTS (SELECT 1 FROM ");
        Aimed.writeFrom(out, table, which);
        out.append(" AND ")
                .append(Change.present(SoftDeletes.deletedAt(table).quotedName()))
                .append(" IS NOT NULL)");
        if (when != null) {
            when.and(out);
        }
        out.append(" THEN ");
        Absent.write(out, table.name(), by);
        out.append(" ELSE 0 END");
    }
}
