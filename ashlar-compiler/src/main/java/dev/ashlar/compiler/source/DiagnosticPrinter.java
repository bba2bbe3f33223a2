package dev.ashlar.compiler.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws diagnostics for people: what is wrong, where, what to do.
 *
 * <pre>
 * error[unknown-type]: type `Strng` of field `Post.title` is not known
 *   --&gt; schema.prisma:7:11
 *  7 |   title Strng
 *    |         ^^^^^
 *    = help: did you mean `String`?
 * </pre>
 */
public final class DiagnosticPrinter {
    /** No more of a long line is looked at before and behind a place, and a terminal shows less: a file may be one line. */
    private static final int NEIGHBOURHOOD = 1_000;

    private final boolean color;

    private DiagnosticPrinter(boolean color) {
        this.color = color;
    }

    /** Plain text, for files and pipes. */
    public static DiagnosticPrinter plain() {
        return new DiagnosticPrinter(false);
    }

    /** With ANSI colours, for terminals. */
    public static DiagnosticPrinter colored() {
        return new DiagnosticPrinter(true);
    }

    /** One diagnostic; ends with a line end. */
    public String print(Diagnostic diagnostic) {
        return print(diagnostic, LineIndex.of(diagnostic.span().file()));
    }

    /** Diagnostics in the order given, an empty line between them; empty when there are none. */
    public String print(List<Diagnostic> diagnostics) {
        Map<SourceFile, LineIndex> lines = new HashMap<>();
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            LineIndex index = lines.computeIfAbsent(diagnostic.span().file(), LineIndex::of);
            out.append(out.isEmpty() ? "" : "\n").append(print(diagnostic, index));
        }
        return out.toString();
    }

    private String print(Diagnostic diagnostic, LineIndex lines) {
        StringBuilder out = new StringBuilder(headline(diagnostic));
        boolean placed = !diagnostic.span().file().name().isEmpty();
        int line = lines.line(diagnostic.span().start());
        String margin = " ".repeat(String.valueOf(line).length() + 1);
        if (placed) {
            out.append(place(diagnostic, lines, line, margin));
        }
        if (diagnostic.help() != null) {
            out.append(margin).append(paint(Paint.FRAME, " =")).append(" help: ");
            out.append(LineDrawing.printable(diagnostic.help())).append('\n');
        }
        return out.toString();
    }

    private String headline(Diagnostic diagnostic) {
        String kind = diagnostic.severity().name().toLowerCase(Locale.ROOT) + "[" + diagnostic.code() + "]";
        return paint(Paint.of(diagnostic.severity()), kind)
                + paint(Paint.STRONG, ": " + LineDrawing.printable(diagnostic.message())) + "\n";
    }

    private String place(Diagnostic diagnostic, LineIndex lines, int line, String margin) {
        Span span = diagnostic.span();
        int column = lines.column(span.start());
        int from = Math.max(0, column - 1 - NEIGHBOURHOOD);
        int to = column - 1 + NEIGHBOURHOOD;
        int start = column - 1 - from;
        LineDrawing drawing = LineDrawing.of(lines.text(line, from, to), start, start + span.end() - span.start());
        String where = LineDrawing.printable(span.file().name()) + ":" + line + ":" + column;
        return margin + paint(Paint.FRAME, "-->") + " " + where + "\n"
                + paint(Paint.FRAME, " " + line + " |") + spaced(drawing.text()) + "\n"
                + margin + paint(Paint.FRAME, " |") + " " + " ".repeat(drawing.indent())
                + paint(Paint.of(diagnostic.severity()), "^".repeat(drawing.carets())) + "\n";
    }

    private static String spaced(String text) {
        return text.isEmpty() ? "" : " " + text;
    }

    private String paint(Paint paint, String text) {
        return color ? paint.code + text + "\u001b[0m" : text;
    }

    private enum Paint {
        ERROR("\u001b[1;31m"),
        WARNING("\u001b[1;33m"),
        INFO("\u001b[1;36m"),
        STRONG("\u001b[1m"),
        FRAME("\u001b[34m");

        private final String code;

        Paint(String code) {
            this.code = code;
        }

        static Paint of(Severity severity) {
            return switch (severity) {
                case ERROR -> ERROR;
                case WARNING -> WARNING;
                case INFO -> INFO;
            };
        }
    }
}
