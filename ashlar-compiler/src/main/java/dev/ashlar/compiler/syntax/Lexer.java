package dev.ashlar.compiler.syntax;

/**
 * Cuts text into tokens. Nothing is left out: the tokens' texts one after another are the text. Never fails; what the
 * language does not know becomes {@link TokenKind#OTHER}.
 */
final class Lexer {
    private static final TokenKind[] SYMBOLS = new TokenKind[128];

    /** Which characters of ASCII go on with a word. */
    private static final boolean[] WORD_PARTS = new boolean[128];

    static {
        for (char c = 0; c < WORD_PARTS.length; c++) {
            WORD_PARTS[c] = isWordPart(c);
        }
        for (TokenKind kind : TokenKind.values()) {
            if (kind.symbol().length() == 1) {
                SYMBOLS[kind.symbol().charAt(0)] = kind;
            }
        }
    }

    /** No more than a token of most schemas has, the spaces among them, so that the arrays seldom grow. */
    private static final int CHARACTERS_OF_A_TOKEN = 3;

    private final String text;
    private final int limit;
    /** Where the last comment end begins, so that unclosed comments do not each search the whole text. */
    private final int lastCommentEnd;

    private int at;

    private Lexer(String text, int from, int limit) {
        this.text = text;
        this.at = from;
        this.limit = limit;
        this.lastCommentEnd = lastCommentEnd(text, from, limit);
    }

    /** Within the part alone: a short part of a long text takes a short time. */
    private static int lastCommentEnd(String text, int from, int limit) {
        for (int i = limit - 2; i >= from; i--) {
            if (text.charAt(i) == '*' && text.charAt(i + 1) == '/') {
                return i;
            }
        }
        return -1;
    }

    static Tokens tokens(String text) {
        return tokens(text, 0, text.length());
    }

    /** The tokens of a part of the text; their places are those in the whole text. */
    static Tokens tokens(String text, int from, int limit) {
        Lexer lexer = new Lexer(text, from, limit);
        Tokens.Builder tokens = new Tokens.Builder((limit - from) / CHARACTERS_OF_A_TOKEN + 2);
        while (lexer.at < limit) {
            int start = lexer.at;
            tokens.add(lexer.scan(text.charAt(start)), start, lexer.at);
        }
        tokens.add(TokenKind.END, limit, limit);
        return tokens.build();
    }

    private TokenKind scan(char first) {
        if (isSpace(first, at)) {
            return scanSpace();
        }
        if (first == '\n' || first == '\r') {
            at += text.startsWith("\r\n", at) && at + 1 < limit ? 2 : 1;
            return TokenKind.NEWLINE;
        }
        if (isWordStart(text.codePointAt(at))) {
            return scanWord();
        }
        if (first == '"') {
            return scanString();
        }
        if (first == '/') {
            return scanSlash();
        }
        return scanSymbol(first);
    }

    private TokenKind scanSpace() {
        while (at < limit && isSpace(text.charAt(at), at)) {
            at++;
        }
        return TokenKind.SPACE;
    }

    private TokenKind scanWord() {
        skipPlainWord();
        while (at < limit && isWordPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return TokenKind.WORD;
    }

    /** Over the characters of ASCII, which most words are of. */
    private void skipPlainWord() {
        while (at < limit && text.charAt(at) < WORD_PARTS.length && WORD_PARTS[text.charAt(at)]) {
            at++;
        }
    }

    private TokenKind scanString() {
        for (int i = at + 1; i < limit && !isLineEnd(text.charAt(i)); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                at = i + 1;
                return TokenKind.STRING;
            }
            if (c == '\\' && i + 1 < limit && !isLineEnd(text.charAt(i + 1))) {
                i++;
            }
        }
        toLineEnd();
        return TokenKind.OPEN_STRING;
    }

    private TokenKind scanSlash() {
        if (startsWith("/*")) {
            return scanBlockComment();
        }
        if (startsWith("//")) {
            boolean doc = startsWith("///");
            toLineEnd();
            return doc ? TokenKind.DOC_COMMENT : TokenKind.LINE_COMMENT;
        }
        at++;
        return TokenKind.OTHER;
    }

    private TokenKind scanBlockComment() {
        if (lastCommentEnd < at + 2) {
            toLineEnd();
            return TokenKind.OPEN_COMMENT;
        }
        at = text.indexOf("*/", at + 2) + 2;
        return TokenKind.BLOCK_COMMENT;
    }

    private TokenKind scanSymbol(char first) {
        if (startsWith("@@")) {
            at += 2;
            return TokenKind.AT_AT;
        }
        TokenKind kind = first < SYMBOLS.length ? SYMBOLS[first] : null;
        at += Character.isHighSurrogate(first) && at + 1 < limit && Character.isLowSurrogate(text.charAt(at + 1))
                ? 2
                : 1;
        return kind == null ? TokenKind.OTHER : kind;
    }

    private boolean startsWith(String symbol) {
        return at + symbol.length() <= limit && text.startsWith(symbol, at);
    }

    private void toLineEnd() {
        while (at < limit && !isLineEnd(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** A byte order mark is space at the very start of a text only. */
    private static boolean isSpace(char c, int index) {
        return c < SYMBOLS.length
                ? c == ' ' || c == '\t'
                : Character.getType(c) == Character.SPACE_SEPARATOR || (c == '\uFEFF' && index == 0);
    }

    /** Letters of any script, digits of ASCII alone: as Prisma has it. */
    private static boolean isWordStart(int point) {
        return Character.isLetter(point) || (point >= '0' && point <= '9');
    }

    private static boolean isWordPart(int point) {
        return isWordStart(point) || point == '_' || point == '-';
    }
}
