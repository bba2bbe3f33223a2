package dev.ashlar.runtime.session;

import dev.ashlar.sql.Table;

/**
 * A call of a delegate.
 *
 * @param method its name: {@code findMany}, {@code update}
 * @param table the model's
 */
public record Call(String method, Table table) {
    /** Whether it is about this model: {@code call.isOf(PostTable.POST)}. */
    public boolean isOf(Table other) {
        return table.quotedName().equals(other.quotedName());
    }

    @Override
    public String toString() {
        return table.name() + "." + method;
    }
}
