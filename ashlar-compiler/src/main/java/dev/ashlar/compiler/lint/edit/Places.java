package dev.ashlar.compiler.lint.edit;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.source.TextEdit;

/** Where lines begin and end. Lines that are added end as the formatter ends them. */
final class Places {
    private Places() {}

    /** Under the line on which the span ends. */
    static TextEdit insertBelow(Span span, String line) {
        return TextEdit.insert(span.file(), lineEnd(span.file().text(), span.end()), "\n" + line);
    }

    /** Above the line on which the span begins. */
    static TextEdit insertAbove(Span span, String line) {
        return TextEdit.insert(span.file(), lineStart(span.file().text(), span.start()), line + "\n");
    }

    static TextEdit append(SourceFile file, String block) {
        String text = file.text();
        String before = text.isEmpty() ? "" : text.endsWith("\n") ? "\n" : "\n\n";
        return TextEdit.insert(file, text.length(), before + block + "\n");
    }

    /** With the space that stands before it on its line. */
    static TextEdit removeWithSpace(Span span) {
        String text = span.file().text();
        int start = span.start();
        while (start > 0 && isSpace(text.charAt(start - 1))) {
            start--;
        }
        return new TextEdit(new Span(span.file(), start, span.end()), "");
    }

    /** The whole lines that the span touches, with their ends. */
    static TextEdit removeLine(Span span) {
        String text = span.file().text();
        int newline = text.indexOf('\n', span.end());
        int end = newline < 0 ? text.length() : newline + 1;
        return new TextEdit(new Span(span.file(), lineStart(text, span.start()), end), "");
    }

    static boolean isAloneOnItsLine(Span span) {
        String text = span.file().text();
        return text.substring(lineStart(text, span.start()), span.start()).isBlank();
    }

    private static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    private static int lineEnd(String text, int offset) {
        int newline = text.indexOf('\n', offset);
        int end = newline < 0 ? text.length() : newline;
        return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
