package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person should know before a change is made.
 *
 * @param losesData whether values are lost for good; else the change can be refused because of the rows that are there
 * @param reason a sentence without its stop
 */
public record Hazard(Change change, boolean losesData, String reason) {
    /** The hazards of changes that belong together, in their order. A table made by one of them has no rows to fear for. */
    public static List<Hazard> of(List<Change> changes) {
        Set<TableName> created = changes.stream()
                .filter(TableChange.CreateTable.class::isInstance)
                .map(c -> ((TableChange.CreateTable) c).table().name())
                .collect(Collectors.toSet());
        return changes.stream().flatMap(c -> of(c, created)).toList();
    }

    private static Stream<Hazard> of(Change change, Set<TableName> created) {
        Stream<Hazard> losses = change.destructive().stream().map(r -> new Hazard(change, true, r));
        boolean empty = tableOf(change).filter(created::contains).isPresent();
        Stream<Hazard> failures =
                empty ? Stream.of() : change.canFail().stream().map(r -> new Hazard(change, false, r));
        return Stream.concat(losses, failures);
    }

    private static Optional<TableName> tableOf(Change change) {
        if (change instanceof ConstraintChange constraint) {
            return Optional.of(constraint.table());
        }
        return change instanceof IndexChange index ? Optional.of(index.table()) : Optional.empty();
    }
}
