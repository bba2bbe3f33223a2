package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.diff.AccessChange;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.diff.ConstraintChange;
import dev.ashlar.compiler.diff.EnumChange;
import dev.ashlar.compiler.diff.IndexChange;
import dev.ashlar.compiler.diff.NamespaceChange;
import dev.ashlar.compiler.diff.RenameChange;
import dev.ashlar.compiler.diff.RoutineChange;
import dev.ashlar.compiler.diff.SecurityChange;
import dev.ashlar.compiler.diff.TableChange;
import dev.ashlar.compiler.diff.TouchChange;
import dev.ashlar.compiler.diff.TypeChange;
import dev.ashlar.compiler.diff.ViewChange;
import java.util.List;

/** The form of each kind of change. */
final class Forms implements Change.Cases<Form> {
    private final Site site;

    Forms(Site site) {
        this.site = site;
    }

    Form of(Unit unit) {
        return switch (unit.kind()) {
            case SWAP -> swap(unit.changes().get(0), unit.changes().get(1));
            case KNOT -> knot(unit.changes());
            case PLAIN -> group(unit.changes());
        };
    }

    /** The index that goes with a knot goes in it: its table is locked already. */
    private Form knot(List<Change> changes) {
        Form form = Form.NONE;
        for (List<Change> group : Ddl.groups(changes)) {
            boolean index = group.get(0) instanceof IndexChange.DropIndex;
            form = form.then(index ? Form.now(Ddl.statements(group)) : group(group));
        }
        return form;
    }

    private Form group(List<Change> changes) {
        Change first = changes.get(0);
        if (isOfColumns(first)) {
            return ColumnForms.of(changes, site);
        }
        Form form = first.match(this);
        return form.warning(site.warnings(first));
    }

    private static boolean isOfColumns(Change change) {
        return change instanceof ColumnChange
                || change instanceof ConstraintChange.AddPrimaryKey
                || change instanceof ConstraintChange.DropPrimaryKey;
    }

    private Form swap(Change drop, Change make) {
        Form form = swapped(drop, make);
        return form.warning(site.warnings(make));
    }

    private Form swapped(Change drop, Change make) {
        if (drop instanceof IndexChange.DropIndex d && make instanceof IndexChange.CreateIndex c) {
            return new IndexForms(site).replace(d, c);
        }
        ConstraintForms constraints = new ConstraintForms(site);
        if (drop instanceof ConstraintChange.DropCheck d && make instanceof ConstraintChange.AddCheck a) {
            return constraints.replace(d, a);
        }
        if (drop instanceof ConstraintChange.DropForeignKey d && make instanceof ConstraintChange.AddForeignKey a) {
            return constraints.replace(d, a);
        }
        return drop.match(this).then(make.match(this));
    }

    @Override
    public Form namespace(NamespaceChange change) {
        return plain(change);
    }

    @Override
    public Form enumType(EnumChange change) {
        return change.match(new TypeForms(site));
    }

    @Override
    public Form table(TableChange change) {
        if (change instanceof TableChange.FillColumn fill) {
            return new FillForms(fill).of(NotNull.of(fill.table(), fill.column().name()), site);
        }
        if (change instanceof TableChange.CreatePartition create && create.besideDefault()) {
            return plain(change)
                    .warning(List.of("nobody can read or write " + create.table()
                            + " while the rows of its default partition are read"));
        }
        return plain(change);
    }

    @Override
    public Form column(ColumnChange change) {
        return ColumnForms.of(List.of(change), site);
    }

    @Override
    public Form constraint(ConstraintChange change) {
        return change.match(new ConstraintForms(site));
    }

    @Override
    public Form index(IndexChange change) {
        return change.match(new IndexForms(site));
    }

    @Override
    public Form security(SecurityChange change) {
        return plain(change);
    }

    @Override
    public Form rename(RenameChange change) {
        return plain(change);
    }

    @Override
    public Form namedType(TypeChange change) {
        return change.match(new TypeForms(site));
    }

    @Override
    public Form touch(TouchChange change) {
        return plain(change);
    }

    @Override
    public Form routine(RoutineChange change) {
        return plain(change);
    }

    @Override
    public Form view(ViewChange change) {
        return plain(change);
    }

    @Override
    public Form access(AccessChange change) {
        return plain(change);
    }

    private static Form plain(Change change) {
        List<Statement> statements = Ddl.statements(List.of(change));
        return Form.now(statements);
    }
}
