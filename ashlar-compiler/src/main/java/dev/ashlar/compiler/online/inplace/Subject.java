package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.diff.AccessChange;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ConstraintChange;
import dev.ashlar.compiler.diff.EnumChange;
import dev.ashlar.compiler.diff.IndexChange;
import dev.ashlar.compiler.diff.NamespaceChange;
import dev.ashlar.compiler.diff.RoutineChange;
import dev.ashlar.compiler.diff.TableChange;
import dev.ashlar.compiler.diff.TypeChange;

/** What neighbouring units must have in common to share a transaction: one table, or things that no table uses yet. */
final class Subject {
    private static final String NEW = "new";
    private static final String ACCESS = "access";

    private final Site site;

    Subject(Site site) {
        this.site = site;
    }

    /** Empty for what shares with nobody. */
    String of(Unit unit) {
        Change change = unit.first();
        boolean ofTable = unit.kind() == Unit.Kind.SWAP && !isLong(change);
        if (unit.kind() != Unit.Kind.PLAIN && !ofTable) {
            return "";
        }
        if (change instanceof AccessChange) {
            return ACCESS;
        }
        if (isDefinition(change) || new Units(site).isOfNewTable(change)) {
            return NEW;
        }
        return change instanceof TableChange.DropTable
                ? ""
                : Tail.tableOf(change).map(t -> "table " + t.quoted()).orElse("");
    }

    /** Whether its successor is built or proved before it goes. */
    private static boolean isLong(Change drop) {
        return drop instanceof IndexChange || drop instanceof ConstraintChange;
    }

    private static boolean isDefinition(Change change) {
        return change instanceof NamespaceChange
                || change instanceof EnumChange.CreateEnum
                || change instanceof EnumChange.CommentEnum
                || change instanceof EnumChange.DropEnum
                || change instanceof TypeChange.CreateType
                || change instanceof TypeChange.DropType
                || change instanceof RoutineChange.CreateFunction
                || change instanceof RoutineChange.DropFunction
                || change instanceof RoutineChange.MarkFunction;
    }
}
