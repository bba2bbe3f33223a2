package dev.ashlar.compiler.diff;

import java.util.Optional;

/** One step from a catalogue to another. Each kind of step is in turn a closed set with its own {@code match}. */
public sealed interface Change
        permits NamespaceChange,
                EnumChange,
                TableChange,
                ColumnChange,
                ConstraintChange,
                IndexChange,
                SecurityChange,
                TypeChange,
                TouchChange,
                AccessChange,
                RenameChange,
                RoutineChange,
                ViewChange {

    <R> R match(Cases<R> cases);

    /** What is lost for good when the change is made, in a sentence; empty when every row keeps its values. */
    default Optional<String> destructive() {
        return Optional.empty();
    }

    /** Which rows would make PostgreSQL refuse the change, in a sentence; empty when none can. */
    default Optional<String> canFail() {
        return Optional.empty();
    }

    interface Cases<R> {
        R namespace(NamespaceChange change);

        R enumType(EnumChange change);

        R table(TableChange change);

        R column(ColumnChange change);

        R constraint(ConstraintChange change);

        R index(IndexChange change);

        R security(SecurityChange change);

        R rename(RenameChange change);

        R namedType(TypeChange change);

        R touch(TouchChange change);

        R routine(RoutineChange change);

        R view(ViewChange change);

        R access(AccessChange change);
    }
}
