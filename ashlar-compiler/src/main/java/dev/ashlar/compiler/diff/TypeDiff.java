package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TypeName;
import dev.ashlar.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Domains and composite types. Those that no schema declared are left alone. */
final class TypeDiff {
    private static final String ASIDE = "_old";

    private final Catalog from;
    private final Catalog to;
    private final Steps steps;
    private final Altered altered;

    TypeDiff(Catalog from, Catalog to, Steps steps, Altered altered) {
        this.from = from;
        this.to = to;
        this.steps = steps;
        this.altered = altered;
    }

    void run() {
        List<NamedType> gone = new ArrayList<>(from.types().all());
        gone.removeIf(type ->
                to.types().find(type.name()).filter(t -> isSameKind(type, t)).isPresent() || !type.managed());
        for (int i = gone.size() - 1; i >= 0; i--) {
            steps.add(Phase.DROP_TYPES, new TypeChange.DropType(gone.get(i)));
        }
        for (NamedType type : to.types().all()) {
            from.types()
                    .find(type.name())
                    .filter(t -> isSameKind(type, t))
                    .ifPresentOrElse(
                            t -> compare(t, type), () -> steps.add(Phase.TYPES, new TypeChange.CreateType(type)));
        }
    }

    private static boolean isSameKind(NamedType one, NamedType other) {
        return one.getClass() == other.getClass();
    }

    private void compare(NamedType before, NamedType after) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof NamedType.Domain old && after instanceof NamedType.Domain wanted) {
            domain(old, wanted);
        } else if (before instanceof NamedType.Composite old && after instanceof NamedType.Composite wanted) {
            steps.add(Phase.TYPES, new TypeChange.AlterComposite(old, wanted, isUsed(old)));
        }
    }

    private void domain(NamedType.Domain before, NamedType.Domain after) {
        TypeChange.AlterDomain inPlace = new TypeChange.AlterDomain(before, after);
        if (before.type().equals(after.type()) && !(inPlace.canFail().isPresent() && hasLists(before))) {
            steps.add(Phase.TYPES, inPlace);
            return;
        }
        List<TypeChange.DomainColumn> columns = new ArrayList<>();
        from.tables().forEach(table -> columns.addAll(columns(table, before)));
        columns.forEach(c -> altered.retype(c.table(), c.from().name()));
        TypeName aside = new TypeName(
                before.name().schema(),
                Identifier.cut(before.name().name(), Identifier.MAX_BYTES - ASIDE.length()) + ASIDE);
        Conversion conversion = Conversions.between(ColumnType.of(before.type()), ColumnType.of(after.type()))
                .orElse(Conversion.PLAIN.through("%::text::" + after.name().quoted()));
        steps.add(Phase.TYPES, new TypeChange.RebuildDomain(after, before.name(), aside, conversion, columns));
        steps.add(
                Phase.DROP_TYPES,
                new TypeChange.DropType(new NamedType.Domain(
                        aside, before.type(), before.notNull(), before.defaultValue(), before.checks(), true)));
    }

    /** Whether a column is an array of the domain: PostgreSQL then refuses to narrow it. */
    private boolean hasLists(NamedType.Domain domain) {
        return from.tables().stream()
                .flatMap(t -> t.columns().stream())
                .anyMatch(c ->
                        c.type().list() && c.type().name().equals(domain.name().quoted()));
    }

    /** The columns that stay of the domain. */
    private List<TypeChange.DomainColumn> columns(Table table, NamedType.Domain domain) {
        List<TypeChange.DomainColumn> columns = new ArrayList<>();
        to.table(table.name())
                .ifPresent(after -> table.columns().stream()
                        .filter(c -> c.type().name().equals(domain.name().quoted()))
                        .forEach(c -> after.column(c.name())
                                .filter(a -> a.type().equals(c.type()))
                                .ifPresent(a -> columns.add(new TypeChange.DomainColumn(table.name(), c, a)))));
        return columns;
    }

    /** By its text: a column's type is printed with the schema, or without it, and in quotes where it needs them. */
    private boolean isUsed(NamedType.Composite type) {
        String name = type.name().name();
        return from.tables().stream()
                .flatMap(t -> t.columns().stream())
                .map(c -> c.type().name().replace("\"", ""))
                .anyMatch(t -> t.equals(name) || t.endsWith("." + name));
    }
}
