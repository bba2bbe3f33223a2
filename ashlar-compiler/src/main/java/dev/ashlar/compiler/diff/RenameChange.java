package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.TypeName;

/** Another name for a thing that stays, with all its rows. */
public sealed interface RenameChange extends Change {
    <R> R match(Cases<R> cases);

    @Override
    default <R> R match(Change.Cases<R> cases) {
        return cases.rename(this);
    }

    /** {@code ALTER TABLE ... RENAME TO}; both names lie in the same schema. */
    record RenameTable(TableName from, TableName to) implements RenameChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameTable(this);
        }
    }

    /**
     * {@code RENAME COLUMN}.
     *
     * @param table by its new name
     */
    record RenameColumn(TableName table, String from, String to) implements RenameChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameColumn(this);
        }
    }

    /** {@code ALTER TYPE ... RENAME TO} */
    record RenameEnum(TypeName from, TypeName to) implements RenameChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameEnum(this);
        }
    }

    /**
     * {@code RENAME VALUE}.
     *
     * @param type by its new name
     */
    record RenameEnumValue(TypeName type, String from, String to) implements RenameChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameEnumValue(this);
        }
    }

    interface Cases<R> {
        R renameTable(RenameTable change);

        R renameColumn(RenameColumn change);

        R renameEnum(RenameEnum change);

        R renameEnumValue(RenameEnumValue change);
    }
}
