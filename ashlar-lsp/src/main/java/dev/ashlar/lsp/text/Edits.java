package dev.ashlar.lsp.text;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.source.TextEdit;
import java.util.List;

/** Changes of text. */
public final class Edits {
    private Edits() {}

    /** The text after one change, as an editor sends it while somebody types. */
    public static String replace(String text, Place from, Place to, String replacement) {
        Places places = Places.of(text);
        int start = places.offset(from);
        int end = Math.max(start, places.offset(to));
        return text.substring(0, start) + replacement + text.substring(end);
    }

    /** The one change that makes the file's text another, as short as it can be; none when the text is the same. */
    public static List<TextEdit> between(SourceFile file, String wanted) {
        String text = file.text();
        if (text.equals(wanted)) {
            return List.of();
        }
        int shorter = Math.min(text.length(), wanted.length());
        int head = 0;
        while (head < shorter && text.charAt(head) == wanted.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && text.charAt(text.length() - 1 - tail) == wanted.charAt(wanted.length() - 1 - tail)) {
            tail++;
        }
        head = wholeCharacter(text, wanted, head);
        tail = wholeTail(text, wanted, tail);
        Span changed = new Span(file, head, text.length() - tail);
        return List.of(new TextEdit(changed, wanted.substring(head, wanted.length() - tail)));
    }

    /** A change does not begin inside a surrogate pair or a line end, where an editor has no place. */
    private static int wholeCharacter(String text, String wanted, int head) {
        boolean inside = head > 0 && isFirstHalf(text.charAt(head - 1));
        return inside && (head < text.length() || head < wanted.length()) ? head - 1 : head;
    }

    private static int wholeTail(String text, String wanted, int tail) {
        boolean inside = tail > 0
                && (isSecondHalf(text.charAt(text.length() - tail))
                        || isSecondHalf(wanted.charAt(wanted.length() - tail)));
        return inside ? tail - 1 : tail;
    }

    private static boolean isFirstHalf(char c) {
        return Character.isHighSurrogate(c) || c == '\r';
    }

    private static boolean isSecondHalf(char c) {
        return Character.isLowSurrogate(c) || c == '\n';
    }
}
