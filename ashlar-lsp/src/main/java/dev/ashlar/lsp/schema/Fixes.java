package dev.ashlar.lsp.schema;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.LineIndex;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an editor can do about a finding. */
public final class Fixes {
    private Fixes() {}

    /** The fix that the finding brings, those that the whole schema offers, and last of all to say why it stays. */
    public static List<Fix> of(Snapshot snapshot, Diagnostic finding) {
        Stream<Fix> own = Stream.ofNullable(finding.fix());
        Stream<Fix> whole = Formatting.fix(snapshot, finding.code()).stream();
        return Stream.of(own, whole, keep(snapshot, finding).stream())
                .flatMap(fixes -> fixes)
                .toList();
    }

    /** {@code /// @lint.off(code, "")} above the model or field. Without a reason it does not count, so nothing is hidden yet. */
    private static Optional<Fix> keep(Snapshot snapshot, Diagnostic finding) {
        return Findings.isOfLinter(finding.code())
                ? home(snapshot, finding)
                        .map(at -> Fix.of(
                                "Keep it as it is: write `@lint.off(" + finding.code() + ", \"reason\")` above",
                                above(finding.span().file(), at, finding.code())))
                : Optional.empty();
    }

    private static TextEdit above(SourceFile file, int offset, String code) {
        LineIndex lines = LineIndex.of(file);
        int line = lines.line(offset);
        String text = lines.text(line);
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        String end = file.text().contains("\r\n") ? "\r\n" : "\n";
        return TextEdit.insert(file, lines.start(line), indent + "/// @lint.off(" + code + ", \"\")" + end);
    }

    /** Where the field or else the model begins that the finding is about. */
    private static Optional<Integer> home(Snapshot snapshot, Diagnostic finding) {
        Optional<Declaration> block = snapshot.declarations().stream()
                .filter(d ->
                        contains(d.span().file(), d.span().start(), d.span().end(), finding))
                .findFirst();
        Optional<Integer> field = block.stream()
                .flatMap(d -> d.membersOf(FieldDeclaration.class))
                .filter(f ->
                        contains(f.span().file(), f.span().start(), f.span().end(), finding))
                .map(f -> f.span().start())
                .findFirst();
        return field.or(() -> block.map(d -> d.span().start()));
    }

    private static boolean contains(SourceFile file, int start, int end, Diagnostic finding) {
        return file.equals(finding.span().file())
                && start <= finding.span().start()
                && finding.span().end() <= end;
    }
}
