package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.check.SchemaChecker;
import dev.ashlar.compiler.format.Formatter;
import dev.ashlar.compiler.lint.edit.EditBatch;
import dev.ashlar.compiler.lint.edit.EditedText;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.compiler.syntax.Parser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Applies fixes until none is left. A fix after which the schema would have an error is left out, and one that leaves its
 * finding in place is not tried again, so that this always ends.
 */
public final class Fixer {
    /** Fixes of one place wait for each other; more rounds than this mean that two rules disagree. */
    private static final int MOST_ROUNDS = 50;

    private final Function<Schema, List<Finding>> lint;
    private final List<Finding> done = new ArrayList<>();
    private final Set<String> tried = new HashSet<>();
    private List<SourceFile> files;

    private Fixer(List<SourceFile> files, Function<Schema, List<Finding>> lint) {
        this.files = files;
        this.lint = lint;
    }

    /**
     * What came of it.
     *
     * @param files all files of the schema; those that no fix touched are as they were
     * @param done the findings that were mended, in the order in which they were
     */
    public record Result(List<SourceFile> files, List<Finding> done) {}

    /**
     * @param files of a schema without errors
     * @param lint the findings that may be mended; those without a fix are passed over
     */
    public static Result fix(List<SourceFile> files, Function<Schema, List<Finding>> lint) {
        Fixer fixer = new Fixer(files, lint);
        for (int round = 0; round < MOST_ROUNDS && fixer.round(); round++) {}
        return new Result(fixer.files, List.copyOf(fixer.done));
    }

    /** Whether something was tried. */
    private boolean round() {
        Schema schema = compiled(files);
        List<Finding> batch = schema == null ? List.of() : batch(lint.apply(schema));
        batch.forEach(finding -> tried.add(key(finding)));
        if (batch.isEmpty()) {
            return false;
        }
        Optional<List<SourceFile>> all = attempt(batch);
        if (all.isPresent()) {
            accept(all.get(), batch);
        } else {
            oneByOne(batch);
        }
        return true;
    }

    /** Findings whose fixes do not touch each other, and that were not tried yet. */
    private List<Finding> batch(List<Finding> findings) {
        return EditBatch.of(
                findings.stream().filter(f -> !tried.contains(key(f))).toList(), Fixer::edits);
    }

    private void oneByOne(List<Finding> batch) {
        List<Finding> accepted = new ArrayList<>();
        List<SourceFile> best = files;
        for (Finding finding : batch) {
            accepted.add(finding);
            Optional<List<SourceFile>> next = attempt(accepted);
            if (next.isPresent()) {
                best = next.get();
            } else {
                accepted.remove(accepted.size() - 1);
            }
        }
        accept(best, accepted);
    }

    private void accept(List<SourceFile> next, List<Finding> mended) {
        files = next;
        done.addAll(mended);
    }

    private Optional<List<SourceFile>> attempt(List<Finding> findings) {
        List<TextEdit> edits = findings.stream().flatMap(f -> edits(f).stream()).toList();
        List<SourceFile> edited =
                files.stream().map(file -> EditedText.apply(file, edits)).toList();
        List<SourceFile> next = formatted(edited);
        return compiled(next) == null ? Optional.empty() : Optional.of(next);
    }

    /** A file that neither a fix nor the formatter's completion of relations changed stays as its author laid it out. */
    private List<SourceFile> formatted(List<SourceFile> edited) {
        List<SourceFile> before = Formatter.format(files);
        List<SourceFile> after = Formatter.format(edited);
        List<SourceFile> result = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            result.add(after.get(i).equals(before.get(i)) ? files.get(i) : after.get(i));
        }
        return List.copyOf(result);
    }

    private static List<TextEdit> edits(Finding finding) {
        Fix fix = finding.diagnostic().fix();
        return fix == null ? List.of() : fix.edits();
    }

    private static String key(Finding finding) {
        return finding.code() + " " + finding.object() + " "
                + finding.diagnostic().message();
    }

    private static @Nullable Schema compiled(List<SourceFile> files) {
        return SchemaChecker.check(files.stream().map(Parser::parse).toList()).schema();
    }
}
