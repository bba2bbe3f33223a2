package dev.ashlar.runtime.write;

import dev.ashlar.runtime.error.RecordNotConnected;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The row that a statement is about.
 *
 * @param bond what it must be linked to; null: to nothing in particular
 * @param pick by what it is found; its key has its tenant
 */
record Aim(Table table, @Nullable Bond bond, Pick pick) {
    static Aim of(Table table, Key<?> key, @Nullable Object tenant) {
        return new Aim(table, null, new Pick(key.data().within(tenant), key.seenVersion(), Filter.of(key)));
    }

    /** The same row only if it meets the filter too; null: in any case. */
    Aim and(@Nullable Filter filter) {
        return filter == null
                ? this
                : new Aim(table, bond, new Pick(pick.key(), pick.version(), Limited.both(pick.filter(), filter)));
    }

    static Aim of(Table table, KeyData key) {
        return new Aim(table, null, Pick.of(key));
    }

    static Aim linked(Table table, Bond bond, Pick pick, @Nullable Object tenant) {
        KeyData key = pick.key();
        return new Aim(table, bond, new Pick(key == null ? null : key.within(tenant), pick.version(), pick.filter()));
    }

    /** Equal for aims that one statement can be about. */
    Object form() {
        List<Object> form = new ArrayList<>();
        form.add(String.valueOf(pick.key()));
        form.add(bond != null);
        form.add(pick.version() != null);
        if (pick.filter() != null) {
            form.add(pick.filter()); // equal to itself
        }
        return form;
    }

    /** Equal for aims at the same row, as far as is known beforehand: a statement changes a row once. */
    Object row() {
        KeyData key = pick.key();
        List<Object> values = new ArrayList<>();
        if (key != null) {
            key.parts().forEach(part -> values.add(String.valueOf(part.value())));
        } else if (bond != null) {
            bond.values().forEach(value -> values.add(String.valueOf(value)));
        }
        return values;
    }

    RuntimeException notThere() {
        String by = pick.key() == null ? "it" : pick.key().toString();
        return bond == null
                ? new RecordNotFound(table.name(), by)
                : new RecordNotConnected(table.name(), bond.relation().toString(), pick.key() == null ? null : by);
    }
}
