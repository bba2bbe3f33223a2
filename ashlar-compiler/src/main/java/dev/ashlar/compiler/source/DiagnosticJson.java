package dev.ashlar.compiler.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One diagnostic as a JSON object on one line, for tools. */
public final class DiagnosticJson {
    private DiagnosticJson() {}

    /** Lines and columns count from 1, columns in UTF-16 units; the end is the place after the last character. */
    public static String render(Diagnostic diagnostic) {
        return render(diagnostic, LineIndex.of(diagnostic.span().file()));
    }

    /** Each as {@link #render(Diagnostic)} has it, in the order given; the lines of a file are counted once. */
    public static List<String> renderAll(List<Diagnostic> diagnostics) {
        Map<SourceFile, LineIndex> lines = new HashMap<>();
        return diagnostics.stream()
                .map(d -> render(d, lines.computeIfAbsent(d.span().file(), LineIndex::of)))
                .toList();
    }

    private static String render(Diagnostic diagnostic, LineIndex lines) {
        Span span = diagnostic.span();
        return "{\"severity\":" + quote(diagnostic.severity().name().toLowerCase(Locale.ROOT))
                + ",\"code\":" + quote(diagnostic.code())
                + ",\"message\":" + quote(diagnostic.message())
                + ",\"file\":" + quote(span.file().name())
                + ",\"line\":" + lines.line(span.start())
                + ",\"column\":" + lines.column(span.start())
                + ",\"endLine\":" + lines.line(span.end())
                + ",\"endColumn\":" + lines.column(span.end()) + "}";
    }

    /** A JSON string with its quotes. Half a surrogate pair is escaped, so that the text stays valid UTF-8. */
    public static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            append(text.codePointAt(i), out);
        }
        return out.append('"').toString();
    }

    private static void append(int point, StringBuilder out) {
        switch (point) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (mustEscape(point)) {
                    out.append("\\u%04x".formatted(point));
                } else {
                    out.appendCodePoint(point);
                }
            }
        }
    }

    /** Control characters, halves of pairs, and the two line ends that JavaScript knows and JSON does not. */
    private static boolean mustEscape(int point) {
        return point < 0x20
                || point == 0x7F
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                || point == 0x2028
                || point == 0x2029;
    }
}
