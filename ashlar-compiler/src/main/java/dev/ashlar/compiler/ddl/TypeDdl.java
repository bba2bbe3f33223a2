package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.diff.TypeChange;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Domains and composite types. */
final class TypeDdl implements TypeChange.Cases<List<Statement>> {
    @Override
    public List<Statement> createType(TypeChange.CreateType change) {
        NamedType type = change.type();
        return statements(
                type instanceof NamedType.Domain ? "CreateDomain" : "CreateType",
                List.of(
                        type instanceof NamedType.Domain domain ? create(domain) : create((NamedType.Composite) type),
                        mark(type)));
    }

    @Override
    public List<Statement> dropType(TypeChange.DropType change) {
        String kind = change.type() instanceof NamedType.Domain ? "Domain" : "Type";
        return statements(
                "Drop" + kind,
                List.of("DROP " + word(change.type()) + " "
                        + change.type().name().quoted()));
    }

    @Override
    public List<Statement> alterDomain(TypeChange.AlterDomain change) {
        NamedType.Domain from = change.from();
        NamedType.Domain to = change.to();
        List<String> actions = new ArrayList<>();
        from.checks().stream()
                .filter(c -> !to.checks().contains(c))
                .forEach(c -> actions.add("DROP CONSTRAINT " + Identifier.quote(c.name())));
        if (!Objects.equals(from.defaultValue(), to.defaultValue())) {
            actions.add(to.defaultValue() == null ? "DROP DEFAULT" : "SET DEFAULT " + to.defaultValue());
        }
        if (from.notNull() != to.notNull()) {
            actions.add(to.notNull() ? "SET NOT NULL" : "DROP NOT NULL");
        }
        to.checks().stream().filter(c -> !from.checks().contains(c)).forEach(c -> actions.add("ADD " + check(c)));
        List<String> sql = actions.stream()
                .map(action -> "ALTER DOMAIN " + to.name().quoted() + " " + action)
                .collect(Collectors.toCollection(ArrayList::new));
        if (to.managed() && !from.managed()) {
            sql.add(mark(to));
        }
        return statements("AlterDomain", sql);
    }

    @Override
    public List<Statement> rebuildDomain(TypeChange.RebuildDomain change) {
        List<String> sql = new ArrayList<>();
        sql.add("ALTER DOMAIN " + change.from().quoted() + " RENAME TO "
                + Identifier.quote(change.aside().name()));
        sql.add(create(change.to()));
        sql.add(mark(change.to()));
        change.columns().forEach(c -> sql.add(retype(change, c)));
        return statements("AlterDomain", sql);
    }

    /** The default goes first: its value has the old type. */
    private static String retype(TypeChange.RebuildDomain change, TypeChange.DomainColumn column) {
        Column to = column.to();
        String name = Identifier.quote(to.name());
        String alter = "ALTER COLUMN " + name;
        List<String> parts = new ArrayList<>();
        if (column.from().defaultValue() != null) {
            parts.add(alter + " DROP DEFAULT");
        }
        String using = to.type().list()
                ? name + "::text[]::" + to.type().sql()
                : change.conversion().usingFor(name).orElse(name) + "::"
                        + to.type().sql();
        parts.add(alter + " TYPE " + to.type().sql() + " USING (" + using + ")");
        if (to.defaultValue() != null) {
            parts.add(alter + " SET DEFAULT " + to.defaultValue().match(new DefaultSql(column.table())));
        }
        return "ALTER TABLE " + column.table().quoted() + " " + String.join(",\n", parts);
    }

    @Override
    public List<Statement> alterComposite(TypeChange.AlterComposite change) {
        NamedType.Composite from = change.from();
        NamedType.Composite to = change.to();
        List<String> actions = new ArrayList<>();
        for (NamedType.Attribute old : from.attributes()) {
            NamedType.Attribute wanted = to.attribute(old.name()).orElse(null);
            String name = Identifier.quote(old.name());
            if (wanted == null || (change.used() && !wanted.equals(old))) {
                actions.add("DROP ATTRIBUTE " + name);
            } else if (!wanted.equals(old)) {
                actions.add("ALTER ATTRIBUTE " + name + " TYPE " + wanted.type());
            }
        }
        to.attributes().stream()
                .filter(a -> from.attribute(a.name())
                        .filter(b -> b.equals(a) || !change.used())
                        .isEmpty())
                .forEach(a -> actions.add("ADD ATTRIBUTE " + attribute(a)));
        // Each action is a statement of its own: PostgreSQL runs those of one statement in an order of its own.
        List<String> sql = actions.stream()
                .map(action -> "ALTER TYPE " + to.name().quoted() + " " + action)
                .collect(Collectors.toCollection(ArrayList::new));
        if (to.managed() && !from.managed()) {
            sql.add(mark(to));
        }
        return statements("AlterType", sql);
    }

    private static String create(NamedType.Domain domain) {
        return "CREATE DOMAIN " + domain.name().quoted() + " AS " + domain.type()
                + (domain.defaultValue() == null ? "" : " DEFAULT " + domain.defaultValue())
                + (domain.notNull() ? " NOT NULL" : "")
                + domain.checks().stream().map(c -> "\n    " + check(c)).collect(Collectors.joining());
    }

    private static String create(NamedType.Composite type) {
        return type.attributes().stream()
                .map(TypeDdl::attribute)
                .collect(Collectors.joining(", ", "CREATE TYPE " + type.name().quoted() + " AS (", ")"));
    }

    private static String check(NamedType.DomainCheck check) {
        return "CONSTRAINT " + Identifier.quote(check.name()) + " CHECK (" + check.expression() + ")";
    }

    private static String attribute(NamedType.Attribute attribute) {
        return Identifier.quote(attribute.name()) + " " + attribute.type();
    }

    private static String mark(NamedType type) {
        return "COMMENT ON " + word(type) + " " + type.name().quoted() + " IS " + Literal.text(Mark.comment(null));
    }

    private static String word(NamedType type) {
        return type instanceof NamedType.Domain ? "DOMAIN" : "TYPE";
    }

    private static List<Statement> statements(String comment, List<String> sql) {
        return sql.stream().map(s -> new Statement(comment, s)).toList();
    }
}
