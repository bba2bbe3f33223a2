package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Aims of one form as the condition of one statement, in which their row is called {@link Layout#ROOT}. */
final class Which {
    private final List<Aim> aims;
    private final boolean living;
    private final RowValues values = new RowValues();
    private final List<Consumer<SqlWriter>> conditions = new ArrayList<>();

    /** @param living whether softly deleted rows are left out */
    Which(List<Aim> aims, boolean living) {
        this.aims = aims;
        this.living = living;
        Aim first = aims.get(0);
        KeyData key = first.pick().key();
        if (key != null) {
            addKey(key);
        }
        if (first.bond() != null) {
            addBond(first.bond());
        }
        if (first.pick().version() != null) {
            addVersion(first);
        }
        Filter filter = first.pick().filter();
        if (filter != null) {
            conditions.add(filter::write);
        }
    }

    RowValues values() {
        return values;
    }

    void write(SqlWriter out) {
        String between = "";
        for (Consumer<SqlWriter> condition : conditions) {
            condition.accept(out.append(between));
            between = " AND ";
        }
        if (living) {
            Alive.and(out, aims.get(0).table());
        }
    }

    private void addKey(KeyData key) {
        for (int i = 0; i < key.size(); i++) {
            int at = i;
            equal(key.part(i).column(), each(aim -> part(aim, at)));
        }
    }

    private static Parameter part(Aim aim, int at) {
        KeyData key = aim.pick().key();
        if (key == null) {
            throw new IllegalStateException("an aim without a key among others with one");
        }
        return new Parameter(key.part(at).column().type(), key.part(at).value());
    }

    private void addBond(Bond bond) {
        List<Consumer<SqlWriter>> each = new ArrayList<>();
        for (int i = 0; i < bond.values().size(); i++) {
            int at = i;
            each.add(each(aim -> bond(aim).parameters().get(at)));
        }
        conditions.add(out -> Bond.write(out, bond.relation(), each));
    }

    private static Bond bond(Aim aim) {
        if (aim.bond() == null) {
            throw new IllegalStateException("an aim without a bond among others with one");
        }
        return aim.bond();
    }

    private void addVersion(Aim first) {
        Column<?> version = first.table().version();
        if (version != null) {
            equal(version, each(aim -> new Parameter(PgType.BIGINT, aim.pick().version())));
        }
    }

    private void equal(Column<?> column, Consumer<SqlWriter> value) {
        conditions.add(out -> value.accept(
                out.append(Layout.ROOT).append(".").append(column.quotedName()).append(" = ")));
    }

    private Consumer<SqlWriter> each(Function<Aim, Parameter> value) {
        List<Parameter> all = new ArrayList<>(aims.size());
        for (Aim aim : aims) {
            all.add(value.apply(aim));
        }
        return values.add(all);
    }
}
