package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Policy;
import dev.ashlar.compiler.catalog.TableName;

/** Row-level security. */
public sealed interface SecurityChange extends Change {
    <R> R match(Cases<R> cases);

    @Override
    default <R> R match(Change.Cases<R> cases) {
        return cases.security(this);
    }

    TableName table();

    /** {@code ENABLE} or {@code DISABLE}, {@code FORCE} or {@code NO FORCE ROW LEVEL SECURITY} */
    record SetRowSecurity(TableName table, boolean enabled, boolean forced) implements SecurityChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setRowSecurity(this);
        }
    }

    /** {@code CREATE POLICY} */
    record CreatePolicy(TableName table, Policy policy) implements SecurityChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createPolicy(this);
        }
    }

    /** {@code DROP POLICY} */
    record DropPolicy(TableName table, Policy policy) implements SecurityChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropPolicy(this);
        }
    }

    /** {@code COMMENT ON POLICY}: whether the schema declares it */
    record MarkPolicy(TableName table, Policy policy) implements SecurityChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.markPolicy(this);
        }
    }

    interface Cases<R> {
        R setRowSecurity(SetRowSecurity change);

        R createPolicy(CreatePolicy change);

        R dropPolicy(DropPolicy change);

        R markPolicy(MarkPolicy change);
    }
}
