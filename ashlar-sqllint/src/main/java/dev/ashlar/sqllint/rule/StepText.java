package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.sqllint.parse.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pieces of a statement under Ashlar's markers. */
final class StepText {
    private static final Pattern VERSIONS = Pattern.compile("\\b(?:since|until)=\\d+\\b");

    private final Context context;
    private final Statement statement;
    private final String options;
    private final String versions;

    private StepText(Context context, Statement statement) {
        this.context = context;
        this.statement = statement;
        this.options = context.steps().options(statement);
        this.versions =
                VERSIONS.matcher(options).results().map(m -> " " + m.group()).collect(Collectors.joining());
    }

    static List<TextEdit> edits(Context context, Statement statement, List<Part> parts) {
        return new StepText(context, statement).edits(parts);
    }

    private List<TextEdit> edits(List<Part> parts) {
        List<Statement> step = context.steps().step(statement);
        boolean first = step.get(0).equals(statement);
        boolean last = step.get(step.size() - 1).equals(statement);
        boolean marked = isMarked(parts, first, last);
        int above = context.steps().markerRightAbove(statement);
        int start = marked && above >= 0 ? above : statement.span().start();
        List<TextEdit> edits = new ArrayList<>();
        edits.add(new TextEdit(
                Rewriting.span(statement, start, statement.span().end()),
                lineStart(start, marked) + text(parts, marked)));
        if (!last && (marked || parts.size() > 1)) {
            edits.add(TextEdit.insert(
                    statement.file(),
                    Rewriting.behind(statement),
                    "\n\n" + marker(options.contains("no-transaction")).stripTrailing()));
        }
        return edits;
    }

    /** Whether the first piece needs a marker: the step that it stands in is no step for it. */
    private boolean isMarked(List<Part> parts, boolean first, boolean last) {
        boolean outside = options.contains("no-transaction");
        return switch (parts.get(0).place()) {
            case SAME -> false;
            case STEP -> outside || !first;
            case ALONE -> !outside && !(first && last && parts.size() == 1 && options.isEmpty() && isWhole());
        };
    }

    /** Ashlar sees by itself that a file of one such statement cannot be a transaction. */
    private boolean isWhole() {
        return context.script().statements().size() == 1 && context.steps().markerRightAbove(statement) < 0;
    }

    private String text(List<Part> parts, boolean marked) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            boolean alone = parts.get(i).place() == Part.Place.ALONE;
            text.append(i == 0 ? "" : ";\n\n")
                    .append(i > 0 || marked ? marker(alone) : "")
                    .append(parts.get(i).sql());
        }
        return text.toString();
    }

    private String marker(boolean alone) {
        return "-- ashlar:step" + (alone ? " no-transaction" : "") + versions + "\n";
    }

    /** A marker stands on a line of its own. */
    private String lineStart(int start, boolean marked) {
        String text = statement.file().text();
        return marked && start > 0 && text.charAt(start - 1) != '\n' ? "\n" : "";
    }
}
