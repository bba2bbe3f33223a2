package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.Check;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.diff.ConstraintChange;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import java.util.ArrayList;
import java.util.List;

/** Constraints. */
final class ConstraintDdl implements ConstraintChange.Cases<List<Statement>> {
    @Override
    public List<Statement> addPrimaryKey(ConstraintChange.AddPrimaryKey change) {
        return AlterTable.of(List.of(change));
    }

    @Override
    public List<Statement> dropPrimaryKey(ConstraintChange.DropPrimaryKey change) {
        return AlterTable.of(List.of(change));
    }

    @Override
    public List<Statement> addForeignKey(ConstraintChange.AddForeignKey change) {
        ForeignKey key = change.key();
        String sql = "ADD CONSTRAINT " + Identifier.quote(key.name())
                + " FOREIGN KEY (" + columns(key.columns(), key) + ") REFERENCES "
                + key.referencedTable().quoted() + "(" + columns(key.referencedColumns(), key) + ")"
                + (key.options().matchFull() ? " MATCH FULL" : "")
                + " ON DELETE " + key.onDelete().sql() + changed(key)
                + " ON UPDATE " + key.onUpdate().sql()
                + (key.deferrable() ? " DEFERRABLE" : "")
                + (key.initiallyDeferred() ? " INITIALLY DEFERRED" : "");
        return List.of(alter("AddForeignKey", change.table(), sql));
    }

    private static String columns(List<String> columns, ForeignKey key) {
        int last = columns.size() - 1;
        return key.options().period()
                ? Names.joined(columns.subList(0, last)) + ", PERIOD " + Identifier.quote(columns.get(last))
                : Names.joined(columns);
    }

    private static String changed(ForeignKey key) {
        List<String> columns = key.options().onDeleteSet();
        return columns.isEmpty() ? "" : " (" + Names.joined(columns) + ")";
    }

    @Override
    public List<Statement> addExclusion(ConstraintChange.AddExclusion change) {
        return List.of(alter("AddExclusion", change.table(), "ADD " + KeySql.exclusion(change.exclusion())));
    }

    @Override
    public List<Statement> dropExclusion(ConstraintChange.DropExclusion change) {
        return List.of(drop("DropExclusion", change.table(), change.exclusion().name()));
    }

    @Override
    public List<Statement> markConstraint(ConstraintChange.MarkConstraint change) {
        String sql = "COMMENT ON CONSTRAINT " + Identifier.quote(change.name()) + " ON "
                + change.table().quoted() + " IS " + Names.mark(change.marked());
        return List.of(new Statement("Mark", sql));
    }

    @Override
    public List<Statement> dropForeignKey(ConstraintChange.DropForeignKey change) {
        return List.of(drop("DropForeignKey", change.table(), change.key().name()));
    }

    @Override
    public List<Statement> addCheck(ConstraintChange.AddCheck change) {
        Check check = change.check();
        String name = Identifier.quote(check.name());
        List<Statement> statements = new ArrayList<>();
        statements.add(
                alter("AddCheck", change.table(), "ADD CONSTRAINT " + name + " CHECK (" + check.expression() + ")"));
        if (check.managed()) {
            statements.add(new Statement(
                    "AddCheck",
                    "COMMENT ON CONSTRAINT " + name + " ON " + change.table().quoted() + " IS "
                            + Literal.text(Check.MARK)));
        }
        return statements;
    }

    @Override
    public List<Statement> dropCheck(ConstraintChange.DropCheck change) {
        return List.of(drop("DropCheck", change.table(), change.check().name()));
    }

    @Override
    public List<Statement> renameConstraint(ConstraintChange.RenameConstraint change) {
        return List.of(alter(
                "RenameConstraint",
                change.table(),
                "RENAME CONSTRAINT " + Identifier.quote(change.from()) + " TO " + Identifier.quote(change.to())));
    }

    private static Statement drop(String comment, TableName table, String constraint) {
        return alter(comment, table, "DROP CONSTRAINT " + Identifier.quote(constraint));
    }

    private static Statement alter(String comment, TableName table, String action) {
        return new Statement(comment, "ALTER TABLE " + table.quoted() + " " + action);
    }
}
