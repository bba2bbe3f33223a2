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
    private final List<KeyPart<?>> parts;

    private KeyData(List<KeyPart<?>> parts) {
        this.parts = parts;
    }

    /** A key that begins with this column. */
    public static KeyData of(Column<?> column, Object value) {
        return new KeyData(List.of(KeyPart.of(column, value)));
    }

    /** A key whose tenant column is filled by the scope that runs it. */
    public static KeyData inTenant(Column<?> tenantKey) {
        return new KeyData(List.of(new KeyPart<>(tenantKey, null)));
    }

    public KeyData and(Column<?> column, Object value) {
        List<KeyPart<?>> more = new ArrayList<>(parts);
        more.add(KeyPart.of(column, value));
        return new KeyData(List.copyOf(more));
    }

    public List<KeyPart<?>> parts() {
        return parts;
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
        List<KeyPart<?>> filled = new ArrayList<>(parts.size());
        for (KeyPart<?> part : parts) {
            filled.add(part.within(tenant));
        }
        return new KeyData(filled);
    }

    private boolean isFilled() {
        for (KeyPart<?> part : parts) {
            if (part.value() == null) {
                return false;
            }
        }
        return true;
    }

    /** The columns, for what is the same for all keys of them. */
    public Object columns() {
        if (parts.size() == 1) {
            return parts.get(0).column();
        }
        List<Column<?>> columns = new ArrayList<>(parts.size());
        parts.forEach(part -> columns.add(part.column()));
        return columns;
    }

    /** The values, in the order in which {@link #write} has places for them. */
    List<Parameter> parameters() {
        if (parts.size() == 1) {
            return List.of(parts.get(0).parameter());
        }
        List<Parameter> parameters = new ArrayList<>(parts.size());
        parts.forEach(part -> parameters.add(part.parameter()));
        return parameters;
    }

    /** {@code "t0"."id" = ? AND ...}. */
    public void write(SqlWriter out, String alias) {
        String between = "";
        for (KeyPart<?> part : parts) {
            part.writeEquals(out.append(between), alias);
            between = " AND ";
        }
    }

    /** {@code organization_id, slug}: names without values, which may be secret. */
    @Override
    public String toString() {
        return parts.stream().map(part -> part.column().name()).collect(Collectors.joining(", "));
    }

    /** Whether the other key is of columns with the same names. */
    public boolean isAlike(KeyData other) {
        boolean alike = parts.size() == other.parts.size();
        for (int i = 0; alike && i < parts.size(); i++) {
            alike = parts.get(i)
                    .column()
                    .name()
                    .equals(other.parts.get(i).column().name());
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
