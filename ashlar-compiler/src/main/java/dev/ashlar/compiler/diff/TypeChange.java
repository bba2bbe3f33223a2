package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.TypeName;
import java.util.List;
import java.util.Optional;

/** Domains and composite types. */
public sealed interface TypeChange extends Change {
    <R> R match(Cases<R> cases);

    @Override
    default <R> R match(Change.Cases<R> cases) {
        return cases.namedType(this);
    }

    /** {@code CREATE DOMAIN}, or {@code CREATE TYPE ... AS}, and its mark */
    record CreateType(NamedType type) implements TypeChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createType(this);
        }
    }

    /** {@code DROP DOMAIN}, or {@code DROP TYPE} */
    record DropType(NamedType type) implements TypeChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropType(this);
        }
    }

    /** {@code ALTER DOMAIN}: its default, NOT NULL and checks; the type that it narrows is the same. */
    record AlterDomain(NamedType.Domain from, NamedType.Domain to) implements TypeChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alterDomain(this);
        }

        @Override
        public Optional<String> canFail() {
            boolean narrower =
                    to.checks().stream().anyMatch(c -> !from.checks().contains(c)) || (to.notNull() && !from.notNull());
            return narrower
                    ? Optional.of("rows whose values the domain " + to.name() + " no longer allows stop it")
                    : Optional.empty();
        }
    }

    /**
     * A new domain under the old name: PostgreSQL cannot change the type that a domain narrows. The old one is dropped with
     * the types that go.
     *
     * @param aside the name that the old domain has meanwhile
     * @param conversion how values become those of the new type
     */
    record RebuildDomain(
            NamedType.Domain to, TypeName from, TypeName aside, Conversion conversion, List<DomainColumn> columns)
            implements TypeChange {
        public RebuildDomain {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rebuildDomain(this);
        }

        @Override
        public Optional<String> canFail() {
            return columns.isEmpty()
                    ? Optional.empty()
                    : Optional.of("rows whose values the domain " + to.name() + " does not allow stop it");
        }
    }

    /**
     * A column of a domain that is rebuilt.
     *
     * @param to the column as it will be
     */
    record DomainColumn(TableName table, Column from, Column to) {}

    /**
     * {@code ALTER TYPE} with actions on attributes, in order.
     *
     * @param used whether a column is of the type; PostgreSQL then changes no attribute's type
     */
    record AlterComposite(NamedType.Composite from, NamedType.Composite to, boolean used) implements TypeChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alterComposite(this);
        }

        @Override
        public Optional<String> destructive() {
            List<String> lost = from.attributes().stream()
                    .filter(a -> to.attribute(a.name())
                            .filter(b -> !used || b.equals(a))
                            .isEmpty())
                    .map(NamedType.Attribute::name)
                    .toList();
            return lost.isEmpty() || !used
                    ? Optional.empty()
                    : Optional.of("drops " + String.join(", ", lost) + " of type " + to.name() + " with its values");
        }
    }

    interface Cases<R> {
        R createType(CreateType change);

        R dropType(DropType change);

        R alterDomain(AlterDomain change);

        R rebuildDomain(RebuildDomain change);

        R alterComposite(AlterComposite change);
    }
}
