package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.Securable;
import dev.ashlar.compiler.catalog.TableName;
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
import java.util.Optional;

/** Which table a change is about, and whether it may come late. */
final class Tail {
    private Tail() {}

    /** Nothing that changes tables, types, functions or views needs what is made here, so it may come after all of that; but for privileges on what is to come. */
    static boolean canWait(Change change) {
        return change instanceof IndexChange.CreateIndex
                || change instanceof IndexChange.MarkIndex
                || change instanceof ConstraintChange.AddForeignKey
                || change instanceof ConstraintChange.AddCheck
                || change instanceof ConstraintChange.MarkConstraint
                || change instanceof TableChange.Comment
                || change instanceof TableChange.MarkPartition
                || change instanceof TableChange.FillColumn
                || change instanceof EnumChange.CommentEnum
                || change instanceof RoutineChange.MarkFunction
                || change instanceof RoutineChange.MarkTrigger
                || change instanceof SecurityChange.MarkPolicy
                || change instanceof ViewChange.CommentView
                || change instanceof AccessChange.Grant
                || (change instanceof AccessChange.Revoke revoke && !(revoke.on() instanceof Securable.ToCome));
    }

    /** Whether it belongs to the last phases, in which tables, types and views are as they will be. */
    static boolean isLast(Change change) {
        return (canWait(change) && !(change instanceof TableChange.FillColumn))
                || change instanceof ConstraintChange.AddExclusion
                || change instanceof SecurityChange.CreatePolicy
                || change instanceof SecurityChange.SetRowSecurity
                || change instanceof RoutineChange.CreateTrigger
                || change instanceof TouchChange.CreateTrigger
                || change instanceof TouchChange.CreatePurge;
    }

    /** The table; empty for what is about none, or about several. */
    static Optional<TableName> tableOf(Change change) {
        return change.match(new TableOf());
    }

    private static final class TableOf implements Change.Cases<Optional<TableName>> {
        @Override
        public Optional<TableName> namespace(NamespaceChange change) {
            return Optional.empty();
        }

        @Override
        public Optional<TableName> enumType(EnumChange change) {
            return Optional.empty();
        }

        @Override
        public Optional<TableName> table(TableChange change) {
            if (change instanceof TableChange.CreateTable create) {
                return Optional.of(create.table().name());
            }
            if (change instanceof TableChange.DropTable drop) {
                return Optional.of(drop.table().name());
            }
            if (change instanceof TableChange.FillColumn fill) {
                return Optional.of(fill.table());
            }
            if (change instanceof TableChange.CreatePartition create) {
                return Optional.of(create.table());
            }
            return change instanceof TableChange.Comment comment ? Optional.of(comment.table()) : Optional.empty();
        }

        @Override
        public Optional<TableName> column(ColumnChange change) {
            return Optional.of(change.table());
        }

        @Override
        public Optional<TableName> constraint(ConstraintChange change) {
            return change instanceof ConstraintChange.AddForeignKey || change instanceof ConstraintChange.DropForeignKey
                    ? Optional.empty()
                    : Optional.of(change.table());
        }

        @Override
        public Optional<TableName> index(IndexChange change) {
            return Optional.of(change.table());
        }

        @Override
        public Optional<TableName> security(SecurityChange change) {
            return Optional.of(change.table());
        }

        @Override
        public Optional<TableName> rename(RenameChange change) {
            return Optional.empty();
        }

        @Override
        public Optional<TableName> namedType(TypeChange change) {
            return Optional.empty();
        }

        @Override
        public Optional<TableName> touch(TouchChange change) {
            return change instanceof TouchChange.CreateTrigger create ? Optional.of(create.table()) : Optional.empty();
        }

        @Override
        public Optional<TableName> routine(RoutineChange change) {
            if (change instanceof RoutineChange.CreateTrigger create) {
                return Optional.of(create.table());
            }
            if (change instanceof RoutineChange.MarkTrigger mark) {
                return Optional.of(mark.table());
            }
            return change instanceof RoutineChange.DropTrigger drop ? Optional.of(drop.table()) : Optional.empty();
        }

        @Override
        public Optional<TableName> view(ViewChange change) {
            return Optional.of(change.match(new ViewOf()));
        }

        @Override
        public Optional<TableName> access(AccessChange change) {
            return Optional.empty();
        }
    }

    private static final class ViewOf implements ViewChange.Cases<TableName> {
        @Override
        public TableName createView(ViewChange.CreateView change) {
            return change.view().name();
        }

        @Override
        public TableName dropView(ViewChange.DropView change) {
            return change.view().name();
        }

        @Override
        public TableName commentView(ViewChange.CommentView change) {
            return change.view().name();
        }
    }
}
