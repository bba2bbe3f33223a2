package dev.ashlar.compiler.source;

/**
 * A line of a file as a terminal shows it, and where the carets stand below it.
 *
 * @param text tabs as spaces, control characters replaced, cut when it is very long
 * @param indent columns before the first caret
 * @param carets how many, at least one
 */
record LineDrawing(String text, int indent, int carets) {
    private static final int TAB = 4;
    /** Columns; a longer line is cut. */
    private static final int MAX_WIDTH = 120;
    /** Columns kept before the carets when a line is cut. */
    private static final int BEFORE = 40;

    private static final String CUT = "...";

    private static final int REPLACEMENT = 0xFFFD;

    /** Draws a line; {@code from} and {@code to} are UTF-16 offsets in it and may lie behind its end. */
    static LineDrawing of(String line, int from, int to) {
        int first = Math.min(from, line.length());
        int last = Math.max(first, Math.min(to, line.length()));
        String before = expand(line.substring(0, first), 0);
        int start = width(before);
        String marked = expand(line.substring(first, last), start);
        int end = start + width(marked);
        String after = expand(line.substring(last), end);
        return cut(before + marked + after, start, Math.max(end, start + 1));
    }

    /** Text that a terminal only shows: what could command it is replaced. */
    static String printable(String text) {
        return text.codePoints()
                .map(c -> isPrintable(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static LineDrawing cut(String text, int start, int end) {
        if (width(text) <= MAX_WIDTH) {
            return new LineDrawing(text, start, end - start);
        }
        int left = start < MAX_WIDTH - BEFORE ? 0 : start - BEFORE;
        int right = left + MAX_WIDTH;
        String head = left == 0 ? "" : CUT;
        String tail = right < width(text) ? CUT : "";
        String kept = window(text, left, right);
        int indent = head.length() + start - left;
        return new LineDrawing(head + kept + tail, indent, Math.max(1, Math.min(end, right) - start));
    }

    /** The characters that stand between two columns; one that is cut in half becomes a space. */
    private static String window(String text, int left, int right) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (int i = 0; i < text.length() && column < right; i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            int next = column + width(point);
            if (column >= left && next <= right) {
                out.appendCodePoint(point);
            } else if (next > left) {
                out.append(' ');
            }
            column = next;
        }
        return out.toString();
    }

    private static String expand(String text, int startColumn) {
        StringBuilder out = new StringBuilder();
        int column = startColumn;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (point == '\t') {
                int spaces = TAB - column % TAB;
                out.append(" ".repeat(spaces));
                column += spaces;
            } else {
                int shown = isPrintable(point) ? point : REPLACEMENT;
                out.appendCodePoint(shown);
                column += width(shown);
            }
        }
        return out.toString();
    }

    private static boolean isPrintable(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL && type != Character.SURROGATE && type != Character.FORMAT;
    }

    private static int width(String text) {
        return text.codePoints().map(LineDrawing::width).sum();
    }

    /** Columns of a character in a terminal, by Unicode's East Asian Width in its large ranges. */
    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    private static boolean isWide(int point) {
        return (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0xFFE0 && point <= 0xFFE6)
                || (point >= 0x1F300 && point <= 0x1FAFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
    }
}
