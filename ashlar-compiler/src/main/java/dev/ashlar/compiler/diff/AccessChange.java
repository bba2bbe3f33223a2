package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Access;
import dev.ashlar.compiler.catalog.Securable;
import java.util.List;

/** Roles and privileges. */
public sealed interface AccessChange extends Change {
    <R> R match(Cases<R> cases);

    @Override
    default <R> R match(Change.Cases<R> cases) {
        return cases.access(this);
    }

    /** {@code CREATE ROLE}, unless the server has it already */
    record CreateRole(String name) implements AccessChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createRole(this);
        }
    }

    /**
     * {@code ALTER ROLE}, and its memberships.
     *
     * @param leaves the roles of the schema that it is no longer a member of
     */
    record AlterRole(Access.Role role, List<String> leaves) implements AccessChange {
        public AlterRole {
            leaves = List.copyOf(leaves);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alterRole(this);
        }
    }

    /** {@code GRANT}, or {@code ALTER DEFAULT PRIVILEGES ... GRANT} */
    record Grant(Securable on, String role, List<String> privileges) implements AccessChange {
        public Grant {
            privileges = List.copyOf(privileges);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.grant(this);
        }
    }

    /** {@code REVOKE}, or {@code ALTER DEFAULT PRIVILEGES ... REVOKE} */
    record Revoke(Securable on, String role, List<String> privileges) implements AccessChange {
        public Revoke {
            privileges = List.copyOf(privileges);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.revoke(this);
        }
    }

    interface Cases<R> {
        R createRole(CreateRole change);

        R alterRole(AlterRole change);

        R grant(Grant change);

        R revoke(Revoke change);
    }
}
