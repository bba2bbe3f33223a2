package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Diagnostic;

/** Resolves the escapes of a string; they are JSON's. */
final class StringReader {
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String MEANINGS = "\"\\/\b\f\n\r\t";

    private final TokenReader reader;
    private final Token token;
    private final String text;
    private final StringBuilder out = new StringBuilder();
    /** Our place in the token's text. */
    private int at = 1;

    private StringReader(TokenReader reader, Token token) {
        this.reader = reader;
        this.token = token;
        this.text = reader.text(token);
    }

    /** What a string token says; what is wrong with it is reported, and left out of the result. */
    static String read(TokenReader reader, Token token) {
        if (reader.isPlain(token)) {
            return reader.word(token.start() + 1, token.end() - 1);
        }
        StringReader string = new StringReader(reader, token);
        while (string.at < string.text.length() - 1) {
            string.step();
        }
        return string.out.toString();
    }

    private void step() {
        char c = text.charAt(at);
        if (c == '\\') {
            escape(text.charAt(at + 1));
            return;
        }
        if (c < 0x20) {
            report(
                    "a string may not hold the control character U+%04X as it is; write `%s`"
                            .formatted((int) c, c == '\t' ? "\\t" : "\\u%04x".formatted((int) c)),
                    1);
        }
        out.append(c);
        at++;
    }

    private void escape(char c) {
        int known = ESCAPES.indexOf(c);
        if (known >= 0) {
            out.append(MEANINGS.charAt(known));
            at += 2;
        } else if (c == 'u') {
            unicode();
        } else {
            int length = Character.isHighSurrogate(c) ? 3 : 2;
            report("`" + text.substring(at, at + length) + "` is not an escape; write `\\\\` for a backslash", length);
            at += length;
        }
    }

    private void unicode() {
        int first = unit(at);
        boolean pair = first >= 0 && Character.isHighSurrogate((char) first);
        int second = pair ? unit(at + 6) : -1;
        if (first < 0) {
            report("`\\u` needs four hexadecimal digits", 2);
            at += 2;
        } else if (pair && second >= 0 && Character.isLowSurrogate((char) second)) {
            out.append((char) first).append((char) second);
            at += 12;
        } else if (Character.isSurrogate((char) first)) {
            report("`" + text.substring(at, at + 6) + "` is half of a surrogate pair", 6);
            at += 6;
        } else {
            out.append((char) first);
            at += 6;
        }
    }

    /** The UTF-16 unit that an escape at this place means, or -1 when there is none. */
    private int unit(int from) {
        if (from + 6 >= text.length() || !text.startsWith("\\u", from)) {
            return -1;
        }
        int value = 0;
        for (int i = from + 2; i < from + 6; i++) {
            int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    private void report(String message, int length) {
        int start = token.start() + at;
        reader.report(Diagnostic.error("invalid-escape", message, reader.span(start, start + length)));
    }
}
