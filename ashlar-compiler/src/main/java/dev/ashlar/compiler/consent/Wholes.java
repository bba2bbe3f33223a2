package dev.ashlar.compiler.consent;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.diff.RenameChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables and enums that go, beside those that come in the same schema. */
final class Wholes {
    private static final double MUCH_OF_IT = 0.4;

    private Wholes() {}

    static List<RenameGuess> tables(Catalog from, Catalog to) {
        List<Table> coming =
                to.tables().stream().filter(t -> from.table(t.name()).isEmpty()).toList();
        List<Table> going =
                from.tables().stream().filter(t -> to.table(t.name()).isEmpty()).toList();
        List<RenameGuess> guesses = new ArrayList<>();
        for (Table gone : going) {
            for (Table come : coming) {
                if (Objects.equals(gone.name().schema(), come.name().schema())) {
                    guesses.add(new RenameGuess(
                            new RenameChange.RenameTable(gone.name(), come.name()),
                            gone.name().toString(),
                            come.name().toString(),
                            likeness(gone, come)));
                }
            }
        }
        return guesses;
    }

    static List<RenameGuess> enums(Catalog from, Catalog to) {
        List<EnumType> coming = to.enums().stream()
                .filter(e -> from.enumType(e.name()).isEmpty())
                .toList();
        List<EnumType> going = from.enums().stream()
                .filter(e -> to.enumType(e.name()).isEmpty())
                .toList();
        List<RenameGuess> guesses = new ArrayList<>();
        for (EnumType gone : going) {
            for (EnumType come : coming) {
                if (Objects.equals(gone.name().schema(), come.name().schema())) {
                    guesses.add(new RenameGuess(
                            new RenameChange.RenameEnum(gone.name(), come.name()),
                            gone.name().toString(),
                            come.name().toString(),
                            likeness(
                                    gone.name().name(),
                                    come.name().name(),
                                    new HashSet<>(gone.labels()),
                                    new HashSet<>(come.labels()))));
                }
            }
        }
        return guesses;
    }

    private static double likeness(Table gone, Table come) {
        return likeness(gone.name().name(), come.name().name(), columns(gone), columns(come));
    }

    /** Much of what they hold is the same, or some of it is and the names are near. */
    private static double likeness(String gone, String come, Set<String> held, Set<String> holds) {
        double shared = Nearness.ofSets(held, holds);
        double names = Nearness.ofNames(gone, come);
        boolean alike = shared >= MUCH_OF_IT || (shared > 0 && names >= Nearness.NEAR);
        return alike ? (shared + names) / 2 : 0;
    }

    private static Set<String> columns(Table table) {
        return table.columns().stream()
                .map(c -> c.name() + " " + c.type().sql())
                .collect(Collectors.toSet());
    }
}
