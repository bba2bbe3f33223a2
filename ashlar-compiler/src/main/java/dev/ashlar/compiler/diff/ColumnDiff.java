package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns and the primary key of a table that stays. */
final class ColumnDiff {
    private final Catalog before;
    private final Catalog after;
    private final Table from;
    private final Table to;
    private final TableName table;
    private final Steps steps;
    private final Altered altered;
    private final List<Change> changes = new ArrayList<>();

    ColumnDiff(Table from, Table to, Catalog before, Catalog after, Steps steps, Altered altered) {
        this.before = before;
        this.after = after;
        this.from = from;
        this.to = to;
        this.table = to.name();
        this.steps = steps;
        this.altered = altered;
    }

    void run() {
        for (Column column : from.columns()) {
            to.column(column.name()).ifPresentOrElse(c -> compare(column, c), () -> drop(column));
        }
        to.columns().stream()
                .filter(c -> from.column(c.name()).isEmpty())
                .forEach(c -> new AddedColumn(from, to, c).addTo(changes, steps, before, after));
        primaryKey();
        changes.forEach(c -> steps.add(Phase.ALTER_TABLES, c));
        comments();
    }

    private void drop(Column column) {
        altered.drop(table, column.name());
        changes.add(new ColumnChange.DropColumn(table, column));
    }

    private void compare(Column before, Column after) {
        // Rebuilding an enum drops the old default, and sets the new one along with the new type.
        boolean rebuilt = before.type().enumType() != null && altered.anyRetyped(table, List.of(before.name()));
        if (isGenerated(after) && !isGenerated(before)) {
            replace(before, after);
        } else if (!before.type().equals(after.type())) {
            retype(before, after, rebuilt);
        } else {
            nullability(before, after);
            if (!rebuilt && !sameDefault(before.defaultValue(), after.defaultValue())) {
                changeDefault(before, after);
            }
        }
    }

    private void retype(Column before, Column after, boolean rebuilt) {
        // A column of an enum that is rebuilt without it is text by then.
        ColumnType now = rebuilt ? new ColumnType("text", before.type().list(), null) : before.type();
        Optional<Conversion> conversion = Conversions.between(now, after.type());
        if (conversion.isEmpty() || isGenerated(before)) {
            replace(before, after);
        } else {
            changeType(before, after, conversion.get(), rebuilt);
        }
    }

    private void replace(Column before, Column after) {
        altered.replace(table, after.name());
        changes.add(new ColumnChange.DropColumn(table, before));
        changes.add(new ColumnChange.AddColumn(table, after));
    }

    private void changeType(Column before, Column after, Conversion conversion, boolean rebuilt) {
        if (!sameShape(before.type(), after.type())) {
            altered.retype(table, after.name());
        }
        boolean follows = follows(before, after, conversion);
        ColumnDefault old = before.defaultValue();
        if (old != null && !follows && !rebuilt) {
            changes.add(new ColumnChange.DropDefault(table, after, old));
        }
        changes.add(new ColumnChange.ChangeType(table, before, after, conversion));
        nullability(before, after);
        ColumnDefault wanted = after.defaultValue();
        if (wanted != null && !follows) {
            changes.add(new ColumnChange.SetDefault(table, after, wanted));
        }
    }

    /** A default follows its column to another type when it is meant to stay and PostgreSQL itself can assign it. */
    private static boolean follows(Column before, Column after, Conversion conversion) {
        return conversion.template() == null
                && before.type().enumType() == null
                && sameDefault(before.defaultValue(), after.defaultValue());
    }

    private static boolean sameShape(ColumnType before, ColumnType after) {
        return before.base().equals(after.base())
                && before.list() == after.list()
                && Objects.equals(before.enumType(), after.enumType());
    }

    private void nullability(Column before, Column after) {
        if (after.notNull() && !before.notNull()) {
            changes.add(new ColumnChange.SetNotNull(table, after));
        } else if (before.notNull() && !after.notNull()) {
            changes.add(new ColumnChange.DropNotNull(table, after));
        }
    }

    private void changeDefault(Column before, Column after) {
        ColumnDefault old = before.defaultValue();
        ColumnDefault wanted = after.defaultValue();
        if (old != null && (wanted == null || counts(old))) {
            changes.add(new ColumnChange.DropDefault(table, after, old));
        }
        if (wanted != null) {
            changes.add(new ColumnChange.SetDefault(table, after, wanted));
        }
    }

    /** Serial and identity columns count alike for a schema, whatever their sequence is called; generated ones are made by hand. */
    private static boolean sameDefault(@Nullable ColumnDefault before, @Nullable ColumnDefault after) {
        return before instanceof ColumnDefault.Generated
                || (counts(before) && counts(after))
                || Objects.equals(before, after);
    }

    private static boolean isGenerated(Column column) {
        return column.defaultValue() instanceof ColumnDefault.Generated;
    }

    private static boolean counts(@Nullable ColumnDefault value) {
        return value instanceof ColumnDefault.Serial || value instanceof ColumnDefault.Identity;
    }

    private void primaryKey() {
        PrimaryKey before = from.primaryKey();
        PrimaryKey after = to.primaryKey();
        if (before != null && after != null && stays(before, after)) {
            if (!before.name().equals(after.name())) {
                steps.add(Phase.RENAMES, new ConstraintChange.RenameConstraint(table, before.name(), after.name()));
            }
            mark(after, before.options().declared());
            return;
        }
        if (before != null) {
            changes.add(0, new ConstraintChange.DropPrimaryKey(table, before));
        }
        if (after != null) {
            changes.add(new ConstraintChange.AddPrimaryKey(table, after));
            mark(after, false);
        }
    }

    private void mark(PrimaryKey key, boolean marked) {
        boolean declared = key.options().declared();
        if (declared != marked) {
            steps.add(Phase.COMMENTS, new ConstraintChange.MarkConstraint(table, key.name(), declared));
        }
    }

    private boolean stays(PrimaryKey before, PrimaryKey after) {
        boolean declared = before.options().declared() || after.options().declared();
        return before.columns().equals(after.columns())
                && !altered.anyReplaced(table, after.columns())
                && (!declared
                        || (before.include().equals(after.include())
                                && before.options()
                                        .undeclared()
                                        .equals(after.options().undeclared())));
    }

    private void comments() {
        if (to.comment() != null && !to.comment().equals(from.comment())) {
            steps.add(Phase.COMMENTS, new TableChange.Comment(table, null, to.comment()));
        }
        for (Column column : to.columns()) {
            String before = from.column(column.name()).map(Column::comment).orElse(null);
            if (column.comment() != null && !column.comment().equals(before)) {
                steps.add(Phase.COMMENTS, new TableChange.Comment(table, column.name(), column.comment()));
            }
        }
    }
}
