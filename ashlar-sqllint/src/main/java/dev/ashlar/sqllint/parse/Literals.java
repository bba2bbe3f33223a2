package dev.ashlar.sqllint.parse;

/** Where words, literals and comments end, by the chapter "Lexical Structure" of PostgreSQL's manual. */
final class Literals {
    private Literals() {}

    static boolean startsComment(String sql, int at) {
        return sql.startsWith("--", at) || sql.startsWith("/*", at);
    }

    static int endOfComment(String sql, int at) {
        return sql.charAt(at) == '-' ? endOfLine(sql, at) : endOfBlock(sql, at);
    }

    static int endOfLine(String sql, int at) {
        int end = at;
        while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Block comments nest. */
    private static int endOfBlock(String sql, int at) {
        int depth = 0;
        for (int i = at; i < sql.length(); i++) {
            if (sql.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return sql.length();
    }

    static boolean startsName(char c) {
        return Character.isLetter(c) || c == '_' || c > 0x7F;
    }

    static int endOfName(String sql, int at) {
        int end = at;
        while (end < sql.length() && isName(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isName(char c) {
        return startsName(c) || Character.isDigit(c) || c == '$';
    }

    /** Of a string, a quoted name or a dollar quote; a dollar that begins none is one character. */
    static int endOfLiteral(String sql, int at) {
        return sql.charAt(at) == '$' ? endOfDollar(sql, at) : endOfQuoted(sql, at);
    }

    private static int endOfQuoted(String sql, int at) {
        char quote = sql.charAt(at);
        boolean escapes = quote == '\'' && isEscapeString(sql, at);
        for (int i = at + 1; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\\' && escapes) {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return sql.length();
    }

    private static boolean isEscapeString(String sql, int at) {
        boolean marked = at > 0 && (sql.charAt(at - 1) == 'e' || sql.charAt(at - 1) == 'E');
        return marked && (at == 1 || !isName(sql.charAt(at - 2)));
    }

    private static int endOfDollar(String sql, int at) {
        int tag = at + 1;
        while (tag < sql.length() && isName(sql.charAt(tag)) && sql.charAt(tag) != '$') {
            tag++;
        }
        boolean opens = tag < sql.length()
                && sql.charAt(tag) == '$'
                && (tag == at + 1 || !Character.isDigit(sql.charAt(at + 1)));
        if (!opens) {
            return at + 1;
        }
        String mark = sql.substring(at, tag + 1);
        int close = sql.indexOf(mark, tag + 1);
        return close < 0 ? sql.length() : close + mark.length();
    }
}
