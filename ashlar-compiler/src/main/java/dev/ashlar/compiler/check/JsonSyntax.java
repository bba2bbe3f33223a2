package dev.ashlar.compiler.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text is JSON (RFC 8259). */
final class JsonSyntax {
    private static final Pattern PLAIN = Pattern.compile("true|false|null|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern STRING =
            Pattern.compile("\"([^\"\\\\\\x00-\\x1f]|\\\\([\"\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+\"");
    /** As deep as the parsers of Prisma read. */
    private static final int DEPTH = 128;

    private final String text;
    private int at;

    private JsonSyntax(String text) {
        this.text = text;
    }

    static boolean isValid(String text) {
        JsonSyntax json = new JsonSyntax(text);
        return json.value(0) && json.at == text.length();
    }

    private boolean value(int depth) {
        skipSpace();
        boolean valid = depth < DEPTH
                && ((eat('{') && rest('}', depth, true))
                        || (eat('[') && rest(']', depth, false))
                        || eat(STRING)
                        || eat(PLAIN));
        skipSpace();
        return valid;
    }

    /** What follows an opening bracket, up to and with the closing one. */
    private boolean rest(char close, int depth, boolean named) {
        skipSpace();
        if (eat(close)) {
            return true;
        }
        do {
            if ((named && !key()) || !value(depth + 1)) {
                return false;
            }
        } while (eat(','));
        return eat(close);
    }

    private boolean key() {
        skipSpace();
        boolean string = eat(STRING);
        skipSpace();
        return string && eat(':');
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean eat(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private boolean eat(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (matcher.lookingAt()) {
            at = matcher.end();
            return true;
        }
        return false;
    }
}
