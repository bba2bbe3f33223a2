package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.state.MigrationName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of a statement as files of their own, which come right after the one that it stands in. */
final class FileText {
    private final Statement statement;
    private final List<Part> parts;
    private final List<Statement> before;
    private final boolean last;
    /** The limits on waiting that the file begins with, when it begins with nothing else: they go with each piece. */
    private final String limits;

    private FileText(Context context, Statement statement, List<Part> parts) {
        List<Statement> all = context.script().statements();
        this.statement = statement;
        this.parts = parts;
        this.before = all.subList(0, all.indexOf(statement));
        this.last = all.get(all.size() - 1).equals(statement);
        this.limits = before.stream().allMatch(Rewriting::isLimit)
                ? before.stream().map(s -> s.span().text() + ";\n").collect(Collectors.joining())
                : "";
    }

    /** None where the names of the files leave no room between this one and the next. */
    static List<TextEdit> edits(Context context, Statement statement, List<Part> parts) {
        FileText text = new FileText(context, statement, parts);
        List<String> texts = text.others();
        List<String> names = MigrationName.after(
                statement.file().name(),
                context.files().stream().map(SourceFile::name).toList(),
                texts.size());
        return names.size() < texts.size() ? List.of() : text.edits(names, texts);
    }

    /** Whether the first piece keeps the place: alone with the limits, or as the short one of several. */
    private boolean stays() {
        boolean first = before.stream().allMatch(Rewriting::isLimit);
        return first || (parts.size() > 1 && parts.get(0).place() != Part.Place.ALONE);
    }

    private List<String> others() {
        List<String> texts = new ArrayList<>();
        parts.stream().skip(stays() ? 1 : 0).forEach(p -> texts.add(text(p)));
        if (!last) {
            String rest = statement.file().text().substring(Rewriting.behind(statement));
            texts.add(limits + rest.stripLeading());
        }
        return texts;
    }

    /** A concurrent build has a file to itself, and no limit. */
    private String text(Part part) {
        return (part.place() == Part.Place.ALONE ? "" : limits) + part.sql() + ";\n";
    }

    private List<TextEdit> edits(List<String> names, List<String> texts) {
        boolean alone = parts.get(0).place() == Part.Place.ALONE;
        boolean whole = stays() && alone && !limits.isEmpty();
        int start = whole ? 0 : statement.span().start();
        int end = statement.file().text().length();
        List<TextEdit> edits = new ArrayList<>();
        edits.add(new TextEdit(
                Rewriting.span(statement, start, end), stays() ? parts.get(0).sql() + ";\n" : ""));
        for (int i = 0; i < texts.size(); i++) {
            edits.add(TextEdit.insert(new SourceFile(names.get(i), ""), 0, texts.get(i)));
        }
        return edits;
    }
}
