package dev.ashlar.compiler.source;

import java.util.Arrays;

/** Where the lines of a file begin. Lines end with {@code \n}, {@code \r\n} or {@code \r}. */
public final class LineIndex {
    private final String text;
    /** Offset of each line's first character. */
    private final int[] starts;

    private LineIndex(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    public static LineIndex of(SourceFile file) {
        String text = file.text();
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text, i)) {
                starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
                starts[count++] = i + 1;
            }
        }
        return new LineIndex(text, Arrays.copyOf(starts, count));
    }

    private static boolean endsLine(String text, int i) {
        char c = text.charAt(i);
        return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
    }

    /** How many lines there are; a text without a line end is one. */
    public int count() {
        return starts.length;
    }

    /** The line of an offset, from 1. An offset at the end of the text is on the last line. */
    public int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset in UTF-16 units, from 1. */
    public int column(int offset) {
        return offset - start(line(offset)) + 1;
    }

    /** The offset of a line's first character. */
    public int start(int line) {
        return starts[line - 1];
    }

    /** A line's text without its line end. */
    public String text(int line) {
        return text(line, 0, Integer.MAX_VALUE);
    }

    /** A line's text between two of its places, as far as the line has them; without its line end. */
    String text(int line, int from, int to) {
        int end = line < starts.length ? starts[line] : text.length();
        while (end > start(line) && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        int first = Math.min(start(line) + from, end);
        return text.substring(first, (int) Math.min((long) start(line) + to, end));
    }
}
