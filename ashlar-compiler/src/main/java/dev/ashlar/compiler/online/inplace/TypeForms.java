package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.EnumChange;
import dev.ashlar.compiler.diff.TypeChange;
import dev.ashlar.compiler.online.Stage;
import dev.ashlar.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Enums, domains and composite types. */
final class TypeForms implements EnumChange.Cases<Form>, TypeChange.Cases<Form> {
    private final Site site;

    TypeForms(Site site) {
        this.site = site;
    }

    /** A value must not be used before the transaction that adds it has ended. */
    @Override
    public Form addEnumValue(EnumChange.AddEnumValue change) {
        return Form.after(Form.transaction(Sql.one(change)));
    }

    @Override
    public Form rebuildEnum(EnumChange.RebuildEnum change) {
        return rewriting(change, change.columns().stream().map(EnumChange.EnumColumn::table));
    }

    @Override
    public Form rebuildDomain(TypeChange.RebuildDomain change) {
        return rewriting(change, change.columns().stream().map(TypeChange.DomainColumn::table));
    }

    private static Form rewriting(Change change, Stream<TableName> tables) {
        return plain(change).warning(tables.distinct().map(Rewrite::warning).toList());
    }

    @Override
    public Form alterDomain(TypeChange.AlterDomain change) {
        NamedType.Domain to = change.to();
        // pg_locks: SHARE on every table with a column of the domain, seen on 15 and 18.
        List<String> reads = List.of("nobody can write a table with a column of " + to.name() + " while it is read");
        if (isInLists(to)) {
            return plain(change).warning(reads);
        }
        List<Statement> now = new ArrayList<>();
        List<Stage> after = new ArrayList<>();
        for (Statement statement : Ddl.statements(List.of(change))) {
            boolean adds = statement.sql().contains(" ADD CONSTRAINT ");
            now.add(adds ? new Statement(statement.comment(), statement.sql() + " NOT VALID") : statement);
        }
        to.checks().stream()
                .filter(c -> !change.from().checks().contains(c))
                .forEach(c -> after.add(Form.transaction(new Statement(
                        "AlterDomain",
                        "ALTER DOMAIN " + to.name().quoted() + " VALIDATE CONSTRAINT " + Identifier.quote(c.name()),
                        reads))));
        Form form = new Form(now, after);
        return to.notNull() && !change.from().notNull() ? form.warning(reads) : form;
    }

    /** PostgreSQL proves no constraint of a domain that lists are made of, so it comes before them. */
    private boolean isInLists(NamedType.Domain domain) {
        return site.to().tables().stream()
                .flatMap(t -> t.columns().stream())
                .filter(c -> c.type().list())
                .anyMatch(c -> site.to()
                        .types()
                        .domainOf(c.type())
                        .filter(domain::equals)
                        .isPresent());
    }

    @Override
    public Form createEnum(EnumChange.CreateEnum change) {
        return plain(change);
    }

    @Override
    public Form dropEnum(EnumChange.DropEnum change) {
        return plain(change);
    }

    @Override
    public Form commentEnum(EnumChange.CommentEnum change) {
        return plain(change);
    }

    @Override
    public Form createType(TypeChange.CreateType change) {
        return plain(change);
    }

    @Override
    public Form dropType(TypeChange.DropType change) {
        return plain(change);
    }

    @Override
    public Form alterComposite(TypeChange.AlterComposite change) {
        return plain(change);
    }

    private static Form plain(Change change) {
        return Form.now(Ddl.statements(List.of(change)));
    }
}
