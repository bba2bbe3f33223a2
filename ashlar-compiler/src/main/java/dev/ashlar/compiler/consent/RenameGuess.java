package dev.ashlar.compiler.consent;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.diff.RenameChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that goes and something that comes, which may be one thing under another name.
 *
 * @param rename what makes the one the other
 * @param from the old name as a person writes it: {@code users}, {@code users.name}, {@code status}, {@code status.OLD}
 * @param to the new name, in the same way
 * @param likeness from 0 to 1, and 0 where nothing says that they are one
 */
public record RenameGuess(RenameChange rename, String from, String to, double likeness) {
    /** What it is, as a message says it. */
    public String kind() {
        return rename.match(new Kind());
    }

    /** Every pair of one kind and in one place, likely or not. */
    public static List<RenameGuess> all(Catalog from, Catalog to) {
        return Stream.of(
                        Wholes.tables(from, to).stream(),
                        Wholes.enums(from, to).stream(),
                        Parts.columns(from, to).stream(),
                        Parts.values(from, to).stream())
                .flatMap(s -> s)
                .toList();
    }

    /** The pairs that look like one thing, the likeliest first; each thing in one pair only. */
    public static List<RenameGuess> likely(Catalog from, Catalog to) {
        List<RenameGuess> likely = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        all(from, to).stream()
                .filter(g -> g.likeness() > 0)
                .sorted(Comparator.comparingDouble(RenameGuess::likeness).reversed())
                .forEach(guess -> {
                    String gone = guess.kind() + " - " + guess.from();
                    String come = guess.kind() + " + " + guess.to();
                    if (!taken.contains(gone) && !taken.contains(come)) {
                        taken.add(gone);
                        taken.add(come);
                        likely.add(guess);
                    }
                });
        return List.copyOf(likely);
    }

    private static final class Kind implements RenameChange.Cases<String> {
        @Override
        public String renameTable(RenameChange.RenameTable change) {
            return "table";
        }

        @Override
        public String renameColumn(RenameChange.RenameColumn change) {
            return "column";
        }

        @Override
        public String renameEnum(RenameChange.RenameEnum change) {
            return "enum";
        }

        @Override
        public String renameEnumValue(RenameChange.RenameEnumValue change) {
            return "value";
        }
    }
}
