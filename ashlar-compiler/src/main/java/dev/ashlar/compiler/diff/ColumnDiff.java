package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Generated columns, which come after those that they are computed from. */
    private final List<Change> added = new ArrayList<>();

    /** The columns whose type changes in place. */
    private final List<String> types = new ArrayList<>();

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
        from.columns().stream().filter(c -> !c.isGenerated()).forEach(this::column);
        from.columns().stream().filter(Column::isGenerated).forEach(this::column);
        Stream.of(false, true)
                .flatMap(generated -> to.columns().stream().filter(c -> c.isGenerated() == generated))
                .filter(c -> from.column(c.name()).isEmpty())
                .forEach(c -> new AddedColumn(from, to, c).addTo(changes, steps, before, after));
        changes.addAll(added);
        primaryKey();
        changes.forEach(c -> steps.add(Phase.ALTER_TABLES, c));
        comments();
    }

    private void column(Column column) {
        to.column(column.name()).ifPresentOrElse(c -> compare(column, c), () -> drop(column));
    }

    private void drop(Column column) {
        altered.drop(table, column.name());
        dropColumn(column);
    }

    /** What is computed from other columns goes before they change. */
    private void dropColumn(Column column) {
        ColumnChange drop = new ColumnChange.DropColumn(table, column);
        if (column.isGenerated()) {
            steps.add(Phase.DROP_GENERATED, drop);
        } else {
            changes.add(drop);
        }
    }

    private void compare(Column before, Column after) {
        // Rebuilding an enum drops the old default, and sets the new one along with the new type.
        boolean rebuilt = altered.anyRetyped(table, List.of(before.name()));
        if (new GeneratedDiff(before, after, this::follows).replaces()) {
            replace(before, after);
        } else if (!before.type().equals(after.type()) || !sameCollation(before, after)) {
            retype(before, after, rebuilt);
        } else {
            nullability(before, after);
            if (!rebuilt && !sameDefault(before, after)) {
                changeDefault(before, after);
            }
        }
    }

    private void retype(Column before, Column after, boolean rebuilt) {
        // A column of an enum that is rebuilt without it is text by then.
        boolean enumGoes = rebuilt && before.type().enumType() != null;
        ColumnType now = enumGoes ? new ColumnType("text", before.type().list(), null) : before.type();
        Optional<Conversion> conversion = new DomainConversions(this.before, this.after).between(now, after.type());
        if (conversion.isEmpty() || before.isGenerated()) {
            replace(before, after);
        } else {
            changeType(before, after, conversion.get(), rebuilt);
        }
    }

    private void replace(Column before, Column after) {
        altered.replace(table, after.name());
        dropColumn(before);
        (after.isGenerated() ? added : changes).add(new ColumnChange.AddColumn(table, after));
    }

    private void changeType(Column before, Column after, Conversion conversion, boolean rebuilt) {
        types.add(after.name());
        if (!sameShape(before.type(), after.type()) || !sameCollation(before, after)) {
            altered.retype(table, after.name());
        } else {
            altered.resize(table, after.name());
        }
        boolean follows = keepsDefault(before, after, conversion);
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
    private static boolean keepsDefault(Column before, Column after, Conversion conversion) {
        return conversion.template() == null && before.type().enumType() == null && sameDefault(before, after);
    }

    /** Whether an expression mentions a column whose type changes, which PostgreSQL refuses; by its text. */
    private boolean follows(String expression) {
        return altered.mentionedIn(table, expression) || types.stream().anyMatch(expression::contains);
    }

    /** A collation that a schema neither says nor said was chosen by hand. */
    private static boolean sameCollation(Column before, Column after) {
        return Objects.equals(before.collation(), after.collation())
                || (after.collation() == null && !Mark.isIn(before.comment()));
    }

    private static boolean sameShape(ColumnType before, ColumnType after) {
        return before.base().equals(after.base())
                && before.list() == after.list()
                && Objects.equals(before.enumType(), after.enumType());
    }

    private void nullability(Column before, Column after) {
        if (after.notNull() && !before.notNull()) {
            changes.add(new ColumnChange.SetNotNull(table, after));
        } else if (before.notNull() && !after.notNull() && !bothLists(before, after)) {
            changes.add(new ColumnChange.DropNotNull(table, after));
        }
    }

    /** The language has no word for a list that must not be NULL: NOT NULL was set by hand, and stays. */
    private static boolean bothLists(Column before, Column after) {
        return before.type().list() && after.type().list();
    }

    private void changeDefault(Column before, Column after) {
        ColumnDefault old = before.defaultValue();
        ColumnDefault wanted = after.defaultValue();
        if (old instanceof ColumnDefault.Identity from && wanted instanceof ColumnDefault.Identity to) {
            changes.add(new ColumnChange.AlterIdentity(table, after, from, to));
            return;
        }
        if (old instanceof ColumnDefault.Generated && wanted instanceof ColumnDefault.Generated expression) {
            changes.add(new ColumnChange.SetExpression(table, after, expression));
            return;
        }
        if (old instanceof ColumnDefault.Generated) {
            steps.add(Phase.DROP_GENERATED, new ColumnChange.DropDefault(table, after, old));
        } else if (old != null && (wanted == null || counts(old))) {
            changes.add(new ColumnChange.DropDefault(table, after, old));
        }
        if (wanted != null) {
            changes.add(new ColumnChange.SetDefault(table, after, wanted));
        }
    }

    /**
     * An identity made by hand counts like the serial column that a schema asks for, whatever its sequence is called; a
     * generated column made by hand stays one.
     */
    private static boolean sameDefault(Column before, Column after) {
        ColumnDefault old = before.defaultValue();
        ColumnDefault wanted = after.defaultValue();
        boolean ours = Mark.isIn(before.comment());
        return (old instanceof ColumnDefault.Generated && !after.isGenerated() && !ours)
                || (old instanceof ColumnDefault.Serial && wanted instanceof ColumnDefault.Serial)
                || (old instanceof ColumnDefault.Identity && wanted instanceof ColumnDefault.Serial && !ours)
                || (isNow(old) && isNow(wanted))
                || Objects.equals(old, wanted);
    }

    /** Two words for one thing. */
    private static boolean isNow(@Nullable ColumnDefault value) {
        return value instanceof ColumnDefault.Expression e
                && (e.sql().equals("now()") || e.sql().equals("CURRENT_TIMESTAMP"));
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
        if (!Objects.equals(to.comment(), from.comment())) {
            steps.add(Phase.COMMENTS, new TableChange.Comment(table, null, to.comment()));
        }
        for (Column column : to.columns()) {
            boolean fresh = altered.anyReplaced(table, List.of(column.name()));
            String before = fresh
                    ? null
                    : from.column(column.name()).map(Column::comment).orElse(null);
            if (!Objects.equals(column.comment(), before)) {
                steps.add(Phase.COMMENTS, new TableChange.Comment(table, column.name(), column.comment()));
            }
        }
    }
}
