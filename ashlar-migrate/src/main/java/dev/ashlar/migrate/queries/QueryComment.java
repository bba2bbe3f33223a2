package dev.ashlar.migrate.queries;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.script.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The comment on top of a file: what the method is for, and what its parameters are. */
record QueryComment(String documentation, List<SaidParameter> parameters) {
    private static final String PARAM = "@param";

    /** @param end where the statement begins */
    static QueryComment read(SourceFile file, List<SqlToken> tokens, int end, List<Diagnostic> problems) {
        List<String> lines = new ArrayList<>();
        List<SaidParameter> parameters = new ArrayList<>();
        for (Span line : lines(file, tokens, end)) {
            String text = bare(line.text());
            if (!text.startsWith(PARAM)) {
                lines.add(text);
            } else {
                SaidParameter.read(text, line).ifPresentOrElse(parameters::add, () -> problems.add(unread(line)));
            }
        }
        return new QueryComment(String.join("\n", lines).strip(), parameters);
    }

    private static Diagnostic unread(Span line) {
        return Diagnostic.error("unread-parameter", "this line about a parameter cannot be read", line)
                .help("write `-- @param name what it is`, with `name?` when null may be passed, and `{type}` before the"
                        + " name to say its type: `-- @param {uuid} author? whose posts`");
    }

    private static List<Span> lines(SourceFile file, List<SqlToken> tokens, int end) {
        return tokens.stream()
                .filter(t -> t.isComment() && t.end() <= end)
                .flatMap(t -> lines(file, t).stream())
                .collect(Collectors.toList());
    }

    private static List<Span> lines(SourceFile file, SqlToken comment) {
        List<Span> lines = new ArrayList<>();
        int start = comment.start();
        for (int i = start; i <= comment.end(); i++) {
            if (i == comment.end() || file.text().charAt(i) == '\n') {
                lines.add(trimmed(file, start, i));
                start = i + 1;
            }
        }
        return lines;
    }

    private static Span trimmed(SourceFile file, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(file.text().charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(file.text().charAt(to - 1))) {
            to--;
        }
        return new Span(file, from, to);
    }

    /** Without what makes it a comment. */
    private static String bare(String line) {
        String text = line.replaceFirst("^(--+|/\\*+|\\*(?!/))", "");
        return (line.startsWith("--") ? text : text.replaceFirst("\\*+/$", "")).strip();
    }
}
