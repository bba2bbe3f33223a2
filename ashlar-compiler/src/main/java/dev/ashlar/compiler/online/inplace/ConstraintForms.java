package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.Check;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ConstraintChange;
import dev.ashlar.compiler.online.Servers;
import dev.ashlar.compiler.online.Stage;
import dev.ashlar.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Constraints: added unproved, which takes a moment, and proved while everybody works. */
final class ConstraintForms implements ConstraintChange.Cases<Form> {
    private static final String REPLACE = "ReplaceConstraint";

    private final Site site;

    ConstraintForms(Site site) {
        this.site = site;
    }

    @Override
    public Form addForeignKey(ConstraintChange.AddForeignKey change) {
        if (site.isNew(change.table())) {
            return plain(change);
        }
        return site.isPartitioned(change.table())
                ? overPartitions(change)
                : proved(change, change.key().name());
    }

    /** Before 18 only a partition's own key can be added unproved; that of the whole then takes them over as they are. */
    private Form overPartitions(ConstraintChange.AddForeignKey change) {
        ForeignKey key = change.key();
        List<Stage> stages = new ArrayList<>();
        Servers now = Servers.since(18);
        stages.add(new Stage.Transaction(now, Sql.notValid(change)));
        stages.add(Form.transaction(now, Sql.validate("AddForeignKey", change.table(), key.name())));
        Servers old = Servers.until(17);
        for (TableName partition : site.partitions(change.table())) {
            stages.add(new Stage.Transaction(old, Sql.notValid(new ConstraintChange.AddForeignKey(partition, key))));
            stages.add(Form.transaction(old, Sql.validate("AddForeignKey", partition, key.name())));
        }
        stages.add(new Stage.Transaction(old, Ddl.statements(List.of(change))));
        return new Form(List.of(), stages);
    }

    @Override
    public Form addCheck(ConstraintChange.AddCheck change) {
        return site.isNew(change.table())
                ? plain(change)
                : proved(change, change.check().name());
    }

    private static Form proved(ConstraintChange change, String name) {
        List<Statement> add = Sql.notValid(change);
        return new Form(add, List.of(Form.transaction(Sql.validate(add.get(0).comment(), change.table(), name))));
    }

    /** The new one is proved beside the old one, and takes its name. */
    Form replace(ConstraintChange.DropCheck drop, ConstraintChange.AddCheck add) {
        Check check = add.check();
        String next = Names.next(check.name());
        Change unmanaged = new ConstraintChange.AddCheck(add.table(), new Check(next, check.expression(), false));
        List<Statement> named = Ddl.statements(List.of(add));
        return replace(drop, check.name(), next, Sql.notValid(unmanaged), named.subList(1, named.size()));
    }

    Form replace(ConstraintChange.DropForeignKey drop, ConstraintChange.AddForeignKey add) {
        if (site.isPartitioned(add.table())) {
            return plain(drop).then(addForeignKey(add));
        }
        ForeignKey key = add.key();
        String next = Names.next(key.name());
        Change renamed = new ConstraintChange.AddForeignKey(add.table(), key.named(next));
        return replace(drop, key.name(), next, Sql.notValid(renamed), List.of());
    }

    private static Form replace(
            ConstraintChange drop, String name, String next, List<Statement> add, List<Statement> more) {
        List<Statement> swap = new ArrayList<>();
        swap.add(new Statement(REPLACE, Sql.one(drop).sql()));
        Change rename = new ConstraintChange.RenameConstraint(drop.table(), next, name);
        swap.add(new Statement(REPLACE, Sql.one(rename).sql()));
        more.forEach(s -> swap.add(new Statement(REPLACE, s.sql())));
        return Form.after(
                new Stage.Transaction(Servers.ALL, add),
                Form.transaction(Sql.validate(add.get(0).comment(), drop.table(), next)),
                new Stage.Transaction(Servers.ALL, swap));
    }

    @Override
    public Form addPrimaryKey(ConstraintChange.AddPrimaryKey change) {
        return addPrimaryKey(change, "");
    }

    /**
     * @param before actions of the same ALTER TABLE that precede it, with their comma
     */
    Form addPrimaryKey(ConstraintChange.AddPrimaryKey change, String before) {
        PrimaryKey key = change.key();
        String next = Names.next(key.name());
        String using = "ADD CONSTRAINT " + Identifier.quote(key.name()) + " PRIMARY KEY USING INDEX "
                + Identifier.quote(next) + key.options().deferral().sql();
        return Form.after(
                IndexForms.build(change.table(), key, next),
                Form.transaction(Sql.alter("AddPrimaryKey", change.table(), before + using)));
    }

    /** Whether the key has no form that leaves the table in use. */
    boolean isBuiltAlone(ConstraintChange.AddPrimaryKey change) {
        return site.isPartitioned(change.table()) || change.key().options().withoutOverlaps();
    }

    @Override
    public Form addExclusion(ConstraintChange.AddExclusion change) {
        String table = change.table().toString();
        return site.isNew(change.table())
                ? plain(change)
                : plain(change)
                        .warning(List.of("nobody can read or write " + table
                                + " while the index of an exclusion is built; PostgreSQL has no other way"));
    }

    @Override
    public Form dropPrimaryKey(ConstraintChange.DropPrimaryKey change) {
        return plain(change);
    }

    @Override
    public Form dropExclusion(ConstraintChange.DropExclusion change) {
        return plain(change);
    }

    @Override
    public Form markConstraint(ConstraintChange.MarkConstraint change) {
        return plain(change);
    }

    @Override
    public Form dropForeignKey(ConstraintChange.DropForeignKey change) {
        return plain(change);
    }

    @Override
    public Form dropCheck(ConstraintChange.DropCheck change) {
        return plain(change);
    }

    @Override
    public Form renameConstraint(ConstraintChange.RenameConstraint change) {
        return plain(change);
    }

    private static Form plain(Change change) {
        return Form.now(Ddl.statements(List.of(change)));
    }
}
