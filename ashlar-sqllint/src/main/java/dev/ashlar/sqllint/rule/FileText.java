package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.state.MigrationName;
import dev.ashlar.sqllint.state.Runner;
import java.util.ArrayList;
import java.util.List;

/** Pieces of a statement as files of their own, which come right after the one that it stands in. */
final class FileText {
    private FileText() {}

    /** None where the names of the files leave no room between this one and the next. */
    static List<TextEdit> edits(Context context, Statement statement, List<Part> parts) {
        if (parts.stream().anyMatch(p -> p.place() == Part.Place.ALONE)
                && context.steps().runner() == Runner.UNKNOWN) {
            return List.of();
        }
        List<Statement> all = context.script().statements();
        boolean first = all.get(0) == statement;
        boolean last = all.get(all.size() - 1) == statement;
        boolean stays = first || (parts.size() > 1 && parts.get(0).place() != Part.Place.ALONE);
        List<String> texts = new ArrayList<>();
        parts.stream().skip(stays ? 1 : 0).forEach(p -> texts.add(p.sql() + ";\n"));
        if (!last) {
            texts.add(statement
                    .file()
                    .text()
                    .substring(Rewriting.behind(statement))
                    .stripLeading());
        }
        List<String> names = MigrationName.after(
                statement.file().name(),
                context.files().stream().map(SourceFile::name).toList(),
                texts.size());
        return names.isEmpty()
                ? List.of()
                : edits(statement, stays ? parts.get(0).sql() + ";\n" : "", names, texts);
    }

    private static List<TextEdit> edits(Statement statement, String rest, List<String> names, List<String> texts) {
        List<TextEdit> edits = new ArrayList<>();
        int end = statement.file().text().length();
        edits.add(new TextEdit(Rewriting.span(statement, statement.span().start(), end), rest));
        for (int i = 0; i < names.size(); i++) {
            edits.add(TextEdit.insert(new SourceFile(names.get(i), ""), 0, texts.get(i)));
        }
        return edits;
    }
}
