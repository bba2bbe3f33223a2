package dev.ashlar.migrate.script;

import dev.ashlar.migrate.script.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits PostgreSQL's SQL into tokens, by the rules of its manual, chapter "Lexical Structure", under
 * {@code standard_conforming_strings = on}. What is not closed reaches to the end of the text; the server will say so.
 */
public final class SqlLexer {
    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int at;

    private SqlLexer(String sql) {
        this.sql = sql;
    }

    public static List<SqlToken> tokens(String sql) {
        SqlLexer lexer = new SqlLexer(sql);
        while (lexer.at < sql.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c) || c == '\uFEFF') {
            at++;
        } else if (sql.startsWith("--", at)) {
            add(Kind.LINE_COMMENT, endOfLine());
        } else if (sql.startsWith("/*", at)) {
            add(Kind.BLOCK_COMMENT, endOfBlockComment());
        } else if (c == '\'') {
            add(Kind.STRING, endOfQuoted(at + 1, '\'', false));
        } else if (c == '"') {
            add(Kind.QUOTED_NAME, endOfQuoted(at + 1, '"', false));
        } else if (c == '$') {
            dollar();
        } else if (isNameStart(c)) {
            word();
        } else if (Character.isDigit(c)) {
            add(Kind.OTHER, endOfName());
        } else {
            add(kindOf(c), at + 1);
        }
    }

    private static Kind kindOf(char c) {
        return switch (c) {
            case ';' -> Kind.SEMICOLON;
            case '(', '[' -> Kind.OPEN;
            case ')', ']' -> Kind.CLOSE;
            default -> Kind.OTHER;
        };
    }

    private void add(Kind kind, int end) {
        tokens.add(new SqlToken(kind, at, end));
        at = end;
    }

    private int endOfLine() {
        int end = at;
        while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int endOfBlockComment() {
        int depth = 0;
        int i = at;
        while (i < sql.length()) {
            if (sql.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i += 2;
                if (depth == 0) {
                    return i;
                }
            } else {
                i++;
            }
        }
        return sql.length();
    }

    // A doubled quote ends one piece and begins the next, so it needs no care beyond not ending the whole.
    private int endOfQuoted(int from, char quote, boolean backslashes) {
        for (int i = from; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (backslashes && c == '\\') {
                i++;
            } else if (c == quote) {
                if (i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        return sql.length();
    }

    private void dollar() {
        int tagEnd = at + 1;
        if (tagEnd < sql.length() && isNameStart(sql.charAt(tagEnd))) {
            while (tagEnd < sql.length() && isNamePart(sql.charAt(tagEnd)) && sql.charAt(tagEnd) != '$') {
                tagEnd++;
            }
        }
        if (tagEnd >= sql.length() || sql.charAt(tagEnd) != '$') {
            add(Kind.OTHER, at + 1);
            return;
        }
        String tag = sql.substring(at, tagEnd + 1);
        int close = sql.indexOf(tag, tagEnd + 1);
        add(Kind.STRING, close < 0 ? sql.length() : close + tag.length());
    }

    private void word() {
        int end = endOfName();
        if (end < sql.length() && sql.charAt(end) == '\'' && end - at == 1) {
            char prefix = Character.toUpperCase(sql.charAt(at));
            if (prefix == 'E' || prefix == 'B' || prefix == 'X' || prefix == 'N') {
                add(Kind.STRING, endOfQuoted(end + 1, '\'', prefix == 'E'));
                return;
            }
        }
        add(Kind.WORD, end);
    }

    private int endOfName() {
        int end = at;
        while (end < sql.length() && isNamePart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_' || (c >= 0x80 && c != '\uFEFF');
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || Character.isDigit(c) || c == '$';
    }
}
