package dev.ashlar.migrate.consent;

import dev.ashlar.compiler.consent.RenameGuess;
import dev.ashlar.compiler.consent.Widening;
import dev.ashlar.compiler.diff.RenameChange;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.plan.Loss;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Asks for what needs a word: data that goes, and access that grows. */
public final class Consents {
    private final Answers answers;
    private final RowCount count;

    /** @param connection to the database whose rows are counted */
    public Consents(Answers answers, Connection connection) {
        this.answers = answers;
        this.count = new RowCount(connection);
    }

    /** Of these losses those that this database has something to lose by; others may be made without a word. */
    public List<Loss> real(List<Loss> losses) throws SQLException {
        List<Loss> real = new ArrayList<>();
        for (Loss loss : losses) {
            if (count.any(loss)) {
                real.add(loss);
            }
        }
        return real;
    }

    /** The same by the text of a script, whose names may be of things that are made on the way: those hold nothing yet. */
    public List<Loss> held(List<Loss> losses) throws SQLException {
        List<Loss> held = new ArrayList<>();
        for (Loss loss : losses) {
            if (!answers.loses(loss.name()) && count.isThere(loss) && count.any(loss)) {
                held.add(loss);
            }
        }
        return held;
    }

    /** Whether this database holds anything under the old name; if not, a new thing serves as well as a renamed one. */
    public boolean matters(RenameGuess guess) throws SQLException {
        if (guess.rename() instanceof RenameChange.RenameTable table) {
            return count.any(new Loss(guess.from(), "", table.from(), null));
        }
        return !(guess.rename() instanceof RenameChange.RenameColumn column)
                || count.any(new Loss(guess.from(), "", column.table(), column.from()));
    }

    /**
     * @throws MigrationException.ConsentMissing when something was not agreed to, with everything that was not
     */
    public void require(List<Loss> losses, List<Widening> widenings) throws SQLException {
        List<Loss> lost = losses.stream().filter(l -> !answers.loses(l.name())).toList();
        List<Widening> opened =
                widenings.stream().filter(w -> !answers.widens(w.name())).toList();
        List<Diagnostic> questions = new ArrayList<>();
        for (Loss loss : lost) {
            questions.add(question(loss));
        }
        opened.forEach(w -> questions.add(question(w)));
        if (!questions.isEmpty()) {
            List<String> names = lost.stream().map(Loss::name).distinct().toList();
            List<String> wider = opened.stream().map(Widening::name).distinct().toList();
            throw new MigrationException.ConsentMissing(names, wider, together(questions, names, wider));
        }
    }

    private Diagnostic question(Loss loss) throws SQLException {
        String rows = count.of(loss);
        return Diagnostic.error("data-loss", "this " + loss.sentence() + (rows.isEmpty() ? "" : ": " + rows), Span.NONE)
                .help("if that is meant: --accept-data-loss " + loss.name());
    }

    private static Diagnostic question(Widening widening) {
        return Diagnostic.error("wider-access", widening.sentence(), Span.NONE)
                .help("if that is meant: --accept-wider-access " + widening.name());
    }

    /** With the whole answer at the last question, for a person who agrees to all of them. */
    private static List<Diagnostic> together(List<Diagnostic> questions, List<String> losses, List<String> widenings) {
        if (losses.size() + widenings.size() < 2) {
            return questions;
        }
        List<String> all = Stream.of(option("--accept-data-loss ", losses), option("--accept-wider-access ", widenings))
                .filter(o -> !o.isEmpty())
                .toList();
        Diagnostic last = questions.get(questions.size() - 1);
        List<Diagnostic> asked = new ArrayList<>(questions.subList(0, questions.size() - 1));
        asked.add(last.help(last.help() + "; to all of these: " + String.join(" ", all)));
        return asked;
    }

    private static String option(String name, List<String> values) {
        return values.isEmpty() ? "" : name + String.join(",", values);
    }
}
