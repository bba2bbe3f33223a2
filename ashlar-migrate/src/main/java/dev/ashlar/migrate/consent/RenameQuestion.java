package dev.ashlar.migrate.consent;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.consent.RenameGuess;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.diff.RenameChange;
import dev.ashlar.compiler.diff.Renamed;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.failure.MigrationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what is renamed: from the schema, from the answers, and by asking where both are silent. */
public final class RenameQuestion {
    private final Catalog from;
    private final Catalog to;
    private final Answers answers;

    private RenameQuestion(Catalog from, Catalog to, Answers answers) {
        this.from = from;
        this.to = to;
        this.answers = answers;
    }

    /** Whether it makes a difference if a thing is renamed or made anew. */
    public interface Matters {
        boolean of(RenameGuess guess) throws SQLException;
    }

    /**
     * What the schema says of the way, and what the answers add.
     *
     * @throws MigrationException.RenameUnclear when something looks renamed and nobody said so
     * @throws MigrationException.Refused when an answer names what neither goes nor comes
     */
    public static Intent settle(Catalog from, Catalog to, Intent said, Answers answers, Matters matters)
            throws SQLException {
        RenameQuestion question = new RenameQuestion(own(from, said), own(to, said), answers);
        Intent answered = question.answered(said);
        question.ask(answered, matters);
        return answered;
    }

    /** The same where nobody is asked: what the answers do not say is not renamed. */
    public static Intent answered(Catalog from, Catalog to, Intent said, List<String> renames) {
        Answers answers = new Answers(renames, Set.of(), Set.of(), Set.of());
        return new RenameQuestion(own(from, said), own(to, said), answers).answered(said);
    }

    private static Catalog own(Catalog catalog, Intent intent) {
        return catalog.withTables(catalog.tables().stream()
                .filter(t -> !intent.external().contains(t.name()))
                .toList());
    }

    // Whole tables and enums first: a column of a renamed table is found only under the table's new name.
    private Intent answered(Intent said) {
        Intent intent = said;
        List<String> open = new ArrayList<>(answers.renames());
        for (int round = 0; round < 2; round++) {
            for (String answer : List.copyOf(open)) {
                Optional<RenameGuess> meant = meant(answer, intent);
                if (meant.isPresent()) {
                    intent = intent.with(meant.get().rename());
                    open.remove(answer);
                }
            }
        }
        if (!open.isEmpty()) {
            throw unknown(open.get(0), intent);
        }
        return intent;
    }

    private Optional<RenameGuess> meant(String answer, Intent intent) {
        int equals = answer.indexOf('=');
        if (equals < 0) {
            throw new MigrationException.Refused(
                    "unknown-rename",
                    "--rename " + answer + " does not say the new name",
                    "write old=new, for example --rename users.name=users.full_name");
        }
        String old = answer.substring(0, equals).strip();
        String now = answer.substring(equals + 1).strip();
        return RenameGuess.all(Renamed.of(from, to, intent), to).stream()
                .filter(g -> g.to().equals(now) && (g.from().equals(old) || isOldName(g, old, intent)))
                .findFirst();
    }

    /** Whether it is {@code users.name} although the table is called people by now. */
    private static boolean isOldName(RenameGuess guess, String name, Intent intent) {
        return guess.rename() instanceof RenameChange.RenameColumn column
                && intent.renames().stream()
                        .anyMatch(r -> r instanceof RenameChange.RenameTable table
                                && table.to().equals(column.table())
                                && name.equals(table.from() + "." + column.from()));
    }

    private MigrationException unknown(String answer, Intent intent) {
        List<String> possible = RenameGuess.likely(Renamed.of(from, to, intent), to).stream()
                .map(g -> g.from() + "=" + g.to())
                .toList();
        return new MigrationException.Refused(
                "unknown-rename",
                "--rename " + answer + ": no such name goes while the other comes",
                possible.isEmpty()
                        ? "nothing looks renamed here; leave the option out"
                        : "what looks renamed: " + String.join(", ", possible));
    }

    private void ask(Intent intent, Matters matters) throws SQLException {
        List<Diagnostic> questions = new ArrayList<>();
        for (RenameGuess guess : RenameGuess.likely(Renamed.of(from, to, intent), to)) {
            if (!answers.isNoRename(guess.from()) && matters.of(guess)) {
                questions.add(question(guess));
            }
        }
        if (!questions.isEmpty()) {
            throw new MigrationException.RenameUnclear(questions);
        }
    }

    private static Diagnostic question(RenameGuess guess) {
        boolean value = guess.rename() instanceof RenameChange.RenameEnumValue;
        boolean rows = !value && !(guess.rename() instanceof RenameChange.RenameEnum);
        String old = guess.from().substring(guess.from().lastIndexOf('.') + 1);
        return Diagnostic.error(
                        "rename-or-drop",
                        guess.kind() + " " + guess.from() + " goes and " + guess.to()
                                + " comes: is it renamed, or dropped and added?",
                        Span.NONE)
                .help("renamed, and what it holds stays: --rename " + guess.from() + "=" + guess.to()
                        + ", or `/// @renamed(" + old + ")` in the schema; another thing: "
                        + (rows ? "--accept-data-loss " : "--no-rename ") + guess.from());
    }
}
