package dev.ashlar.cli.lint;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.project.SqlFiles;
import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.compiler.lint.edit.EditedText;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.sqllint.SqlLinter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Mends SQL files on disk: fixes that do not touch each other, round after round, as long as each leaves less to mend. */
public final class SqlFixes {
    private static final int MOST_ROUNDS = 50;

    private SqlFixes() {}

    /** Only files that changed are written. */
    public static void write(SqlFiles files, Terminal terminal, boolean silent) {
        List<SourceFile> before = files.read();
        List<SourceFile> after = before;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Diagnostic> batch = batch(SqlLinter.lint(after));
            List<SourceFile> next = edited(after, batch);
            if (batch.isEmpty() || fixable(SqlLinter.lint(next)) >= fixable(SqlLinter.lint(after))) {
                break;
            }
            after = next;
            batch.stream().filter(d -> !silent).forEach(d -> terminal.line("fixed " + title(d)));
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                write(files, i, after.get(i));
            }
        }
    }

    private static String title(Diagnostic mended) {
        Fix fix = mended.fix();
        return mended.span().file().name() + ": " + (fix == null ? "" : fix.title()) + " (" + mended.code() + ")";
    }

    private static long fixable(List<Diagnostic> findings) {
        return findings.stream().filter(d -> d.fix() != null).count();
    }

    private static List<Diagnostic> batch(List<Diagnostic> findings) {
        List<Diagnostic> batch = new ArrayList<>();
        List<TextEdit> taken = new ArrayList<>();
        for (Diagnostic finding : findings) {
            List<TextEdit> edits = edits(finding);
            boolean free = !edits.isEmpty()
                    && edits.stream().noneMatch(e -> taken.stream().anyMatch(t -> EditedText.overlap(t, e)));
            if (free) {
                batch.add(finding);
                taken.addAll(edits);
            }
        }
        return batch;
    }

    private static List<SourceFile> edited(List<SourceFile> files, List<Diagnostic> batch) {
        List<TextEdit> edits = batch.stream().flatMap(d -> edits(d).stream()).toList();
        return files.stream().map(file -> EditedText.apply(file, edits)).toList();
    }

    private static List<TextEdit> edits(Diagnostic finding) {
        Fix fix = finding.fix();
        return fix == null ? List.of() : fix.edits();
    }

    private static void write(SqlFiles files, int position, SourceFile file) {
        try {
            Files.writeString(files.files().get(position), file.text());
        } catch (IOException e) {
            throw new CommandFailed("`" + file.name() + "` cannot be written: " + e.getMessage(), "");
        }
    }
}
