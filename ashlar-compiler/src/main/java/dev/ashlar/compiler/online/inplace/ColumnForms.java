package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.Check;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.Words;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.diff.ConstraintChange;
import dev.ashlar.compiler.online.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Changes of one table's columns and primary key. What changes the catalogue only is one ALTER TABLE; what reads or writes
 * rows follows in stages.
 */
final class ColumnForms implements ColumnChange.Cases<Boolean> {
    private final Site site;
    private final List<Statement> before = new ArrayList<>();
    private final List<Change> together = new ArrayList<>();
    private final List<Statement> next = new ArrayList<>();
    private final List<Stage> after = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private ColumnForms(Site site) {
        this.site = site;
    }

    static Form of(List<Change> changes, Site site) {
        ColumnForms forms = new ColumnForms(site);
        Optional<ConstraintChange.DropPrimaryKey> replaced = new KeySwap(changes, site).replaced();
        for (Change change : changes) {
            if (change instanceof ColumnChange column) {
                column.match(forms);
            } else if (change instanceof ConstraintChange.AddPrimaryKey add) {
                forms.add(add, replaced);
            } else if (!replaced.map(Change.class::cast).equals(Optional.of(change))) {
                forms.now(change);
            }
        }
        return forms.form();
    }

    private Form form() {
        List<Statement> now = Stream.of(before, Ddl.statements(together), next)
                .flatMap(List::stream)
                .toList();
        return new Form(now, after).warning(warnings.stream().distinct().toList());
    }

    private void add(ConstraintChange.AddPrimaryKey add, Optional<ConstraintChange.DropPrimaryKey> replaced) {
        ConstraintForms constraints = new ConstraintForms(site);
        if (constraints.isBuiltAlone(add)) {
            now(add);
            warnings.add("nobody can read or write " + add.table() + " while the index of its key is built");
            return;
        }
        String drop = replaced.map(d -> KeySwap.drop(d) + ",\n").orElse("");
        later(add, constraints.addPrimaryKey(add, drop));
    }

    private boolean now(Change change) {
        together.add(change);
        warnings.addAll(site.warnings(change));
        return true;
    }

    private boolean later(Change change, Form form) {
        after.addAll(form.warning(site.warnings(change)).after());
        return true;
    }

    @Override
    public Boolean addColumn(ColumnChange.AddColumn change) {
        Column column = change.column();
        Optional<NamedType.Domain> domain = site.to().types().domainOf(column.type());
        boolean stored = column.defaultValue() instanceof ColumnDefault.Generated g && g.stored();
        boolean checked =
                domain.filter(d -> d.notNull() || !d.checks().isEmpty()).isPresent();
        if (stored || checked) {
            warnings.add(Rewrite.warning(change.table()));
        } else if (NewColumn.fills(column)) {
            NewColumn fill = new NewColumn(change, site);
            before.addAll(fill.before());
            together.add(fill.bare());
            next.addAll(fill.next());
            after.addAll(fill.after());
            return true;
        }
        if (NewColumn.isTimeOfChange(column)) {
            NewColumn.timeOfChange(change).forEach(together::add);
            next.add(Sql.one(new ColumnChange.DropDefault(change.table(), column, NewColumn.NOW)));
            warnings.add(NewColumn.timeWarning(change));
            return true;
        }
        return now(change);
    }

    @Override
    public Boolean dropColumn(ColumnChange.DropColumn change) {
        return now(change);
    }

    /** A CHECK over the column would be proved again under the same lock, so it steps aside and is proved later. */
    @Override
    public Boolean changeType(ColumnChange.ChangeType change) {
        TableName table = change.table();
        if (Rewrite.isNeeded(change)) {
            warnings.add(Rewrite.warning(table));
            return now(change);
        }
        for (Check check : checksOver(table, change.to().name())) {
            before.add(Sql.one(new ConstraintChange.DropCheck(table, check)));
            Form proved = new ConstraintForms(site).addCheck(new ConstraintChange.AddCheck(table, check));
            next.addAll(proved.now());
            after.addAll(proved.after());
        }
        return now(change);
    }

    private List<Check> checksOver(TableName table, String column) {
        return site.before(table).stream()
                .flatMap(t -> t.checks().stream())
                .filter(c -> Words.contains(c.expression(), column))
                .filter(c ->
                        site.to().table(table).stream().anyMatch(t -> t.checks().contains(c)))
                .filter(c -> before.stream().noneMatch(s -> s.sql().contains(c.name())))
                .filter(c -> site.changes().stream().noneMatch(a -> makes(a, table, c)))
                .toList();
    }

    private static boolean makes(Change change, TableName table, Check check) {
        return change instanceof ConstraintChange.AddCheck add
                && add.table().equals(table)
                && add.check().name().equals(check.name());
    }

    /** An identity is for a column that is NOT NULL already. */
    @Override
    public Boolean setNotNull(ColumnChange.SetNotNull change) {
        if (site.changes().stream().anyMatch(c -> counts(c, change))) {
            warnings.add("nobody can read or write " + change.table() + " while its rows are read");
            return now(change);
        }
        return later(
                change,
                new Form(List.of(), NotNull.of(change.table(), change.column().name())));
    }

    private static boolean counts(Change change, ColumnChange.SetNotNull required) {
        return change instanceof ColumnChange.SetDefault set
                && set.value() instanceof ColumnDefault.Identity
                && set.table().equals(required.table())
                && set.column().name().equals(required.column().name());
    }

    @Override
    public Boolean dropNotNull(ColumnChange.DropNotNull change) {
        return now(change);
    }

    /** A sequence begins above the rows that are there, the largest of which has to be found under the lock. */
    @Override
    public Boolean setDefault(ColumnChange.SetDefault change) {
        boolean counts = !(change.value() instanceof ColumnDefault.Expression);
        if (counts && !site.leadsAnIndex(change.table(), change.column().name())) {
            warnings.add("nobody can write " + change.table() + " while its largest "
                    + change.column().name() + " is looked for");
        }
        return now(change);
    }

    @Override
    public Boolean dropDefault(ColumnChange.DropDefault change) {
        return now(change);
    }

    @Override
    public Boolean alterIdentity(ColumnChange.AlterIdentity change) {
        return now(change);
    }

    /** A virtual column (PostgreSQL 18) has no values that would have to be written. */
    @Override
    public Boolean setExpression(ColumnChange.SetExpression change) {
        if (change.expression().stored()) {
            warnings.add(Rewrite.warning(change.table()));
        }
        return now(change);
    }
}
