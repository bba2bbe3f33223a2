package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.diff.RenameChange;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;

/** New names. */
final class RenameDdl implements RenameChange.Cases<Statement> {
    @Override
    public Statement renameTable(RenameChange.RenameTable change) {
        return new Statement(
                "RenameTable",
                "ALTER TABLE " + change.from().quoted() + " RENAME TO "
                        + Identifier.quote(change.to().name()));
    }

    @Override
    public Statement renameColumn(RenameChange.RenameColumn change) {
        return new Statement(
                "RenameColumn",
                "ALTER TABLE " + change.table().quoted() + " RENAME COLUMN " + Identifier.quote(change.from()) + " TO "
                        + Identifier.quote(change.to()));
    }

    @Override
    public Statement renameEnum(RenameChange.RenameEnum change) {
        return new Statement(
                "RenameEnum",
                "ALTER TYPE " + change.from().quoted() + " RENAME TO "
                        + Identifier.quote(change.to().name()));
    }

    @Override
    public Statement renameEnumValue(RenameChange.RenameEnumValue change) {
        return new Statement(
                "RenameEnumValue",
                "ALTER TYPE " + change.type().quoted() + " RENAME VALUE " + Literal.text(change.from()) + " TO "
                        + Literal.text(change.to()));
    }
}
