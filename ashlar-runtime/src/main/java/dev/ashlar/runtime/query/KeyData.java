package dev.ashlar.runtime.query;

import dev.ashlar.runtime.error.TenantRequired;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a unique key with their values. Immutable; for generated code and the engine. */
public final class KeyData {
    private final KeyPart<?> first;

    /** Most keys have none. */
    private final List<KeyPart<?>> others;

    private KeyData(KeyPart<?> first, List<KeyPart<?>> others) {
        this.first = first;
        this.others = others;
    }

    /** A key that begins with this column. */
    public static KeyData of(Column<?> column, Object value) {
        return new KeyData(KeyPart.of(column, value), List.of());
    }

    /** A key whose tenant column is filled by the scope that runs it. */
    public static KeyData inTenant(Column<?> tenantKey) {
        return new KeyData(new KeyPart<>(tenantKey, null), List.of());
    }

    public KeyData and(Column<?> column, Object value) {
        List<KeyPart<?>> more = new ArrayList<>(others);
        more.add(KeyPart.of(column, value));
        return new KeyData(first, List.copyOf(more));
    }

    public List<KeyPart<?>> parts() {
        List<KeyPart<?>> parts = new ArrayList<>(size());
        parts.add(first);
        parts.addAll(others);
        return parts;
    }

    public int size() {
        return 1 + others.size();
    }

    /** @param at from 0 */
    public KeyPart<?> part(int at) {
        return at == 0 ? first : others.get(at - 1);
    }

    /**
     * The key with the scope's tenant in the place that waits for it.
     *
     * @throws TenantRequired when the key waits for a tenant and the scope has none
     */
    public KeyData within(@Nullable Object tenant) {
        if (isFilled()) {
            return this;
        }
        List<KeyPart<?>> filled = new ArrayList<>(others.size());
        for (KeyPart<?> part : others) {
            filled.add(part.within(tenant));
        }
        return new KeyData(first.within(tenant), filled);
    }

    private boolean isFilled() {
        for (int i = 0; i < size(); i++) {
            if (part(i).value() == null) {
                return false;
            }
        }
        return true;
    }

    /** The columns, for what is the same for all keys of them. */
    public Object columns() {
        if (others.isEmpty()) {
            return first.column();
        }
        List<Column<?>> columns = new ArrayList<>(size());
        parts().forEach(part -> columns.add(part.column()));
        return columns;
    }

    /** The values, in the order in which {@link #write} has places for them. */
    List<Parameter> parameters() {
        if (others.isEmpty()) {
            return List.of(first.parameter());
        }
        List<Parameter> parameters = new ArrayList<>(size());
        parts().forEach(part -> parameters.add(part.parameter()));
        return parameters;
    }

    /** {@code "t0"."id" = ? AND ...}. */
    public void write(SqlWriter out, String alias) {
        for (int i = 0; i < size(); i++) {
            part(i).writeEquals(out.append(i == 0 ? "" : " AND "), alias);
        }
    }

    /** {@code organization_id, slug}: names without values, which may be secret. */
    @Override
    public String toString() {
        return parts().stream().map(part -> part.column().name()).collect(Collectors.joining(", "));
    }

    /** Whether the other key is of columns with the same names. */
    public boolean isAlike(KeyData other) {
        boolean alike = size() == other.size();
        for (int i = 0; alike && i < size(); i++) {
            alike = part(i).column().name().equals(other.part(i).column().name());
        }
        return alike;
    }

    /**
     * One column of a key.
     *
     * @param value null only in a key that waits for its tenant
     */
    public record KeyPart<V>(Column<V> column, @Nullable V value) {
        @SuppressWarnings("unchecked") // generated code gives a column a value of its type
        static <V> KeyPart<V> of(Column<V> column, @Nullable Object value) {
            if (value == null) {
                throw new NullPointerException("the key is null in \"" + column.name() + "\": no row is found by NULL");
            }
            return new KeyPart<>(column, (V) value);
        }

        @SuppressWarnings("unchecked") // the scope's tenant has the type of the tenant key: both come from one schema
        KeyPart<V> within(@Nullable Object tenant) {
            if (value == null && tenant == null) {
                throw new TenantRequired(
                        "a row of \"" + column.table().name() + "\" is looked up by a key within a tenant"
                                + " but the scope has no tenant: use the key that names column " + column.name());
            }
            return value != null ? this : new KeyPart<>(column, (V) tenant);
        }

        Parameter parameter() {
            return new Parameter(column.type(), value);
        }

        void writeEquals(SqlWriter out, String alias) {
            PgType<V> type = column.type();
            out.append(alias).append(".").append(column.quotedName()).append(" = ");
            out.parameter(type, value);
        }
    }
}
