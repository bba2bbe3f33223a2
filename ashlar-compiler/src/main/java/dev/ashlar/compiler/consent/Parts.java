package dev.ashlar.compiler.consent;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.diff.RenameChange;
import java.util.ArrayList;
import java.util.List;

/** Columns and enum values that go, beside those that come in the same table or enum. */
final class Parts {
    private static final double SAME_TYPE = 0.5;

    private Parts() {}

    static List<RenameGuess> columns(Catalog from, Catalog to) {
        List<RenameGuess> guesses = new ArrayList<>();
        for (Table before : from.tables()) {
            to.table(before.name()).ifPresent(after -> guesses.addAll(columns(before, after)));
        }
        return guesses;
    }

    private static List<RenameGuess> columns(Table before, Table after) {
        List<Column> come = after.columns().stream()
                .filter(c -> before.column(c.name()).isEmpty())
                .toList();
        List<RenameGuess> guesses = new ArrayList<>();
        before.columns().stream()
                .filter(c -> after.column(c.name()).isEmpty())
                .forEach(gone -> come.forEach(c -> guesses.add(new RenameGuess(
                        new RenameChange.RenameColumn(before.name(), gone.name(), c.name()),
                        before.name() + "." + gone.name(),
                        before.name() + "." + c.name(),
                        likeness(gone, c)))));
        return guesses;
    }

    /** What is computed holds nothing of its own, so nothing is lost with it. */
    private static double likeness(Column gone, Column come) {
        if (gone.isGenerated() || come.isGenerated()) {
            return 0;
        }
        double names = Nearness.ofNames(gone.name(), come.name());
        boolean sameType = gone.type().sql().equals(come.type().sql());
        return sameType ? SAME_TYPE + names / 2 : names >= Nearness.NEAR ? names / 2 : 0;
    }

    static List<RenameGuess> values(Catalog from, Catalog to) {
        List<RenameGuess> guesses = new ArrayList<>();
        for (EnumType before : from.enums()) {
            to.enumType(before.name()).ifPresent(after -> guesses.addAll(values(before, after)));
        }
        return guesses;
    }

    private static List<RenameGuess> values(EnumType before, EnumType after) {
        List<String> gone = before.labels().stream()
                .filter(l -> !after.labels().contains(l))
                .toList();
        List<String> come = after.labels().stream()
                .filter(l -> !before.labels().contains(l))
                .toList();
        boolean oneForOne = gone.size() == 1 && come.size() == 1;
        List<RenameGuess> guesses = new ArrayList<>();
        for (String old : gone) {
            for (String now : come) {
                double names = Nearness.ofNames(old, now);
                guesses.add(new RenameGuess(
                        new RenameChange.RenameEnumValue(before.name(), old, now),
                        before.name() + "." + old,
                        before.name() + "." + now,
                        oneForOne || names >= Nearness.NEAR ? Math.max(names, 0.1) : 0));
            }
        }
        return guesses;
    }
}
