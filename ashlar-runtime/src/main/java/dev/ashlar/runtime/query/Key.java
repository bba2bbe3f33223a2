package dev.ashlar.runtime.query;

import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code T}, by one of its unique keys; with a version, only as long as the row still has that version; with
 * conditions, only when it meets them.
 */
public class Key<T extends Table> {
    private final KeyData data;
    private final @Nullable Long version;
    private final List<Condition> conditions;

    public Key(KeyData data) {
        this(data, null, List.of());
    }

    private Key(KeyData data, @Nullable Long version, List<Condition> conditions) {
        this.data = data;
        this.version = version;
        this.conditions = conditions;
    }

    /** The same key, for a row that was seen with this version. */
    protected final Key<T> versioned(Column<? extends Number> column, Number seen) {
        return seen(seen.longValue());
    }

    final Key<T> seen(long seen) {
        return new Key<>(data, seen, conditions);
    }

    /**
     * The same key, for a row that meets this condition too; one that does not is as one that is not there:
     * {@code k -> k.id(1).where(p -> p.authorId.eq(me))}. Where a row is only pointed to (connect, set, a cursor), the key
     * stands alone.
     */
    public final Key<T> where(Function<? super T, ? extends Condition> condition) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(Condition.said(condition.apply(table())));
        return new Key<>(data, version, List.copyOf(all));
    }

    /** The instance that the conditions speak of. */
    @SuppressWarnings("unchecked") // a key of T is made of T's columns
    public final T table() {
        return (T) data.part(0).column().table();
    }

    /** What the row must meet besides; null: nothing. */
    public final @Nullable Condition more() {
        return conditions.isEmpty() ? null : Condition.all(conditions);
    }

    /** Neither a version nor a condition. */
    final boolean isAlone() {
        return version == null && conditions.isEmpty();
    }

    /**
     * The key's columns and values, for a call that cannot ask for more.
     *
     * @param call its name
     * @throws IllegalArgumentException when there is a condition, or a version, which nobody would look at
     */
    public final KeyData alone(String call) {
        if (!conditions.isEmpty()) {
            throw new IllegalArgumentException(call + " of a row of \"" + table().name() + "\" finds it by its key ("
                    + data + ") alone: leave where(...) out, or look for the row before");
        }
        if (version != null) {
            throw new IllegalArgumentException(call + " of a row of \"" + table().name() + "\" finds it by its key ("
                    + data + "), and its version is not looked at: leave version(...) out, or update the row");
        }
        return data;
    }

    /** The key's columns and values. */
    public final KeyData data() {
        return data;
    }

    /**
     * True for the row, as long as it has the version that was seen and meets the conditions, in a statement in which it is called
     * {@link Layout#ROOT}.
     *
     * @throws dev.ashlar.runtime.error.TenantRequired when the key waits for a tenant and there is none
     */
    public final Condition condition(Table table, @Nullable Object tenant) {
        KeyData filled = data.within(tenant);
        Column<?> column = table.version();
        return Condition.of(out -> {
            filled.write(out, Layout.ROOT);
            if (version != null && column != null) {
                out.append(" AND ").append(Layout.ROOT).append(".").append(column.quotedName());
                out.append(" = ").parameter(PgType.BIGINT, version);
            }
            writeMore(out);
        });
    }

    private void writeMore(SqlWriter out) {
        out.openScope();
        out.enter(table(), Layout.ROOT);
        conditions.forEach(condition -> condition.write(out.append(" AND ")));
        out.closeScope();
    }

    /** The version that the row was seen with; null when the call does not ask. */
    public final @Nullable Long seenVersion() {
        return version;
    }

    @Override
    public final String toString() {
        return version == null ? data.toString() : data + ", version";
    }
}
