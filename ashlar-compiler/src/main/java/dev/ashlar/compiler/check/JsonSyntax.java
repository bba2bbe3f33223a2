package dev.ashlar.compiler.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text is JSON (RFC 8259). */
final class JsonSyntax {
    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r]*");
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
        eat(SPACE);
        boolean valid = depth < DEPTH
                && (eat(PLAIN)
                        || eat(STRING)
                        || (eat('{') && rest('}', depth, true))
                        || (eat('[') && rest(']', depth, false)));
        eat(SPACE);
        return valid;
    }

    /** What follows an opening bracket, up to and with the closing one. */
    private boolean rest(char close, int depth, boolean named) {
        eat(SPACE);
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
        eat(SPACE);
        boolean string = eat(STRING);
        eat(SPACE);
        return string && eat(':');
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
