package dev.ashlar.compiler.online.expand;

import dev.ashlar.sql.Identifier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names inside SQL. Texts in quotes are no names; a name in double quotes is. */
final class Mentions {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<text>[eE]?'(?:[^']|'')*')|(?<quoted>\"(?:[^\"]|\"\")*\")|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)");

    private Mentions() {}

    static boolean contains(String sql, String name) {
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            if (names(token, name)) {
                return true;
            }
        }
        return false;
    }

    /** The SQL with another name, quoted, wherever the first one stands as a name and not as a function or a key. */
    static String replace(String sql, String name, String other) {
        Matcher token = TOKEN.matcher(sql);
        return token.replaceAll(t -> Matcher.quoteReplacement(
                names(token, name) && !isCalled(sql, token.end()) ? Identifier.quote(other) : t.group()));
    }

    private static boolean names(Matcher token, String name) {
        String quoted = token.group("quoted");
        String word = token.group("word");
        return quoted != null ? quoted.equals(Identifier.quote(name)) : word != null && word.equals(name);
    }

    private static boolean isCalled(String sql, int end) {
        return end < sql.length() && sql.charAt(end) == '(';
    }
}
