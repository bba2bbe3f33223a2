package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.wire.Absent;
import dev.ashlar.runtime.wire.Asked;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * That rows which are linked by their keys alone are not softly deleted: a foreign key sees that they are there, and no more. The
 * question travels with what is written, which fails when one does not live.
 */
record Living(Session session) {
    /** @param keys of one form, with their tenant */
    void require(Table table, List<KeyData> keys) {
        for (List<Integer> group : Alike.groups(keys.size(), i -> keys.get(i).toString())) {
            requireAlike(table, Alike.chosen(keys, group));
        }
    }

    private void requireAlike(Table table, List<KeyData> keys) {
        Map<Object, Aim> rows = new LinkedHashMap<>();
        for (KeyData key : keys) {
            Aim aim = Aim.of(table, key);
            rows.putIfAbsent(aim.row(), aim);
        }
        List<Aim> aims = List.copyOf(rows.values());
        Which which = new Which(aims, true);
        Form form = new Form(
                table.quotedName(), keys.get(0).toString(), which.values().form());
        session.later(new Asked(session.statement(form, out -> write(out, aims, which)), row -> true));
    }

    /** What decides the text. */
    private record Form(String table, String key, Object values) {}

    private static void write(SqlWriter out, List<Aim> aims, Which which) {
        Table table = aims.get(0).table();
        out.append("SELECT CASE WHEN (SELECT count(*) FROM ");
        Aimed.writeFrom(out, table, which);
        out.append(") = ").parameter(PgType.BIGINT, (long) aims.size());
        out.append(" THEN 0 ELSE ");
        Absent.write(out, table.name(), String.valueOf(aims.get(0).pick().key()));
        out.append(" END");
    }
}
