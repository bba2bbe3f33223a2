package dev.ashlar.compiler.consent;

import dev.ashlar.compiler.catalog.Access;
import dev.ashlar.compiler.catalog.Securable;
import dev.ashlar.compiler.diff.AccessChange;
import java.util.List;
import java.util.Optional;

/** Privileges and memberships that a role did not have. */
final class Privileges implements AccessChange.Cases<Optional<Widening>> {
    private final Before before;

    Privileges(Before before) {
        this.before = before;
    }

    @Override
    public Optional<Widening> createRole(AccessChange.CreateRole change) {
        return Optional.empty();
    }

    @Override
    public Optional<Widening> alterRole(AccessChange.AlterRole change) {
        Access.Role role = change.role();
        List<String> had = before.role(role.name()).map(Access.Role::memberOf).orElse(List.of());
        List<String> joins =
                role.memberOf().stream().filter(r -> !had.contains(r)).toList();
        return joins.isEmpty()
                ? Optional.empty()
                : Optional.of(new Widening(
                        role.name(),
                        "role " + role.name() + " gains all that " + String.join(", ", joins) + " may do"));
    }

    @Override
    public Optional<Widening> grant(AccessChange.Grant change) {
        List<String> gained = change.privileges().stream()
                .filter(p -> !before.may(change.role(), change.on(), p))
                .toList();
        if (gained.isEmpty() || isNew(change.on())) {
            return Optional.empty();
        }
        String who = change.role().equals("public") ? "everyone (PUBLIC)" : "role " + change.role();
        String name = change.on().match(new Name());
        return Optional.of(new Widening(
                name,
                who + " gains " + String.join(", ", gained) + " on "
                        + change.on().match(new Place())));
    }

    @Override
    public Optional<Widening> revoke(AccessChange.Revoke change) {
        return Optional.empty();
    }

    /** A view shows the rows of tables that may be old, so only tables are taken for new. */
    private boolean isNew(Securable on) {
        if (on instanceof Securable.OfTable table) {
            return before.isMade(table.table());
        }
        if (on instanceof Securable.OfColumn column) {
            return before.isMade(column.table());
        }
        return on instanceof Securable.OfSequence;
    }

    /** What the thing is accepted by. */
    private static final class Name implements Securable.Cases<String> {
        @Override
        public String table(Securable.OfTable table) {
            return table.table().toString();
        }

        @Override
        public String column(Securable.OfColumn column) {
            return column.table() + "." + column.column();
        }

        @Override
        public String sequence(Securable.OfSequence sequence) {
            return sequence.table() + "." + sequence.column();
        }

        @Override
        public String schema(Securable.OfSchema schema) {
            return String.valueOf(schema.name() == null ? "public" : schema.name());
        }

        @Override
        public String toCome(Securable.ToCome toCome) {
            return String.valueOf(toCome.schema() == null ? "public" : toCome.schema());
        }
    }

    /** What the thing is, in words. */
    private static final class Place implements Securable.Cases<String> {
        private final Name name = new Name();

        @Override
        public String table(Securable.OfTable table) {
            return name.table(table);
        }

        @Override
        public String column(Securable.OfColumn column) {
            return name.column(column);
        }

        @Override
        public String sequence(Securable.OfSequence sequence) {
            return "the sequence of " + name.sequence(sequence);
        }

        @Override
        public String schema(Securable.OfSchema schema) {
            return "schema " + name.schema(schema);
        }

        @Override
        public String toCome(Securable.ToCome toCome) {
            return (toCome.sequences() ? "every sequence" : "every table") + " to come in schema "
                    + name.toCome(toCome);
        }
    }
}
