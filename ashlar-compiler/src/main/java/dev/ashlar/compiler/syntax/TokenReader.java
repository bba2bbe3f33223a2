package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Goes through the tokens of one file and collects what is wrong. Space is passed over unless asked for. */
final class TokenReader {
    private final SourceFile file;
    private final Tokens tokens;
    private final Brackets brackets;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Words words;
    private int at;
    /** The token that closes the argument list we are in, when it has one: line ends before it are passed over. */
    private int listEnd = -1;

    private boolean passedComment;

    TokenReader(SourceFile file, Tokens tokens) {
        this.file = file;
        this.tokens = tokens;
        this.brackets = Brackets.of(tokens);
        this.words = new Words(file.text());
    }

    /** The next token that is not space. */
    Token peek() {
        kind();
        return tokens.get(at);
    }

    /** Where it begins. */
    int nextStart() {
        kind();
        return tokens.start(at);
    }

    /** Its kind. */
    TokenKind kind() {
        TokenKind kind = tokens.kind(at);
        while (isPassedOver(kind)) {
            passedComment |= kind.isComment();
            at++;
            kind = tokens.kind(at);
        }
        return kind;
    }

    /** The kind of the very next token, space or not. */
    TokenKind rawKind() {
        return tokens.kind(at);
    }

    Token next() {
        Token token = peek();
        skip();
        return token;
    }

    /** To behind the next token; the last one is never passed. */
    void skip() {
        if (kind() != TokenKind.END) {
            at++;
        }
    }

    boolean accept(TokenKind kind) {
        if (kind() != kind) {
            return false;
        }
        skip();
        return true;
    }

    Token expect(TokenKind kind, String where) {
        if (kind() != kind) {
            throw unexpected("`" + kind.symbol() + "` " + where);
        }
        return next();
    }

    /** The kind of the token that follows the next one. */
    TokenKind kindAfterNext() {
        int start = at;
        skip();
        TokenKind second = kind();
        at = start;
        return second;
    }

    /** A problem at the next token: this was expected, that was found. */
    SyntaxProblem unexpected(String expected) {
        Token found = peek();
        String what = found.kind() == TokenKind.END
                ? "the end of the file"
                : found.kind() == TokenKind.NEWLINE ? "the end of the line" : quoted(found);
        if (found.kind() == TokenKind.OPEN_STRING) {
            return problem("unclosed-string", "a string has no closing quote", span(found));
        }
        if (found.kind() == TokenKind.OPEN_COMMENT) {
            return problem("unclosed-comment", "a comment has no closing `*/`", span(found));
        }
        return problem("syntax", "expected " + expected + ", found " + what, span(found));
    }

    SyntaxProblem problem(String code, String message, Span span) {
        return new SyntaxProblem(Diagnostic.error(code, message, span));
    }

    void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    String text(Token token) {
        return file.text().substring(token.start(), token.end());
    }

    /** Whether there is neither an escape nor a control character in it: so it is with most strings. */
    boolean isPlain(Token token) {
        for (int i = token.start(); i < token.end(); i++) {
            char c = file.text().charAt(i);
            if (c == '\\' || c < ' ') {
                return false;
            }
        }
        return true;
    }

    /** Whether a line ends within. */
    boolean hasLineEnd(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            char c = file.text().charAt(i);
            if (c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    /** The same for a word, and for any other text that is in many places. */
    String word(int start, int end) {
        return words.word(start, end);
    }

    Name name(Token token) {
        return name(token.start(), token.end());
    }

    Name name(int start, int end) {
        return new Name(word(start, end), span(start, end));
    }

    Span span(Token token) {
        return new Span(file, token.start(), token.end());
    }

    Span span(int start, int end) {
        return new Span(file, start, end);
    }

    /** Where the last read token that is not space ends. */
    int lastEnd() {
        for (int i = at - 1; i >= 0; i--) {
            if (tokens.kind(i) != TokenKind.SPACE) {
                return tokens.end(i);
            }
        }
        return 0;
    }

    /** Whether a comment was passed over since this was last asked. */
    boolean takePassedComment() {
        boolean passed = passedComment;
        passedComment = false;
        return passed;
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    /** To the end of this line (of the whole argument list when it spans lines), which stays unread. */
    void skipLine() {
        if (listEnd > at) {
            at = listEnd;
        }
        leaveList(-1);
        while (!tokens.kind(at).endsLine()) {
            at++;
        }
    }

    /** Begins to pass over line ends when the next token is a bracket with a partner; gives what to leave with. */
    int enterList() {
        int before = listEnd;
        peek();
        if (listEnd < 0 && brackets.isClosed(at)) {
            listEnd = brackets.partner(at);
        }
        return before;
    }

    void leaveList(int before) {
        listEnd = before;
    }

    private boolean isPassedOver(TokenKind kind) {
        return kind == TokenKind.SPACE || (at < listEnd && (kind == TokenKind.NEWLINE || kind.isComment()));
    }

    private String quoted(Token token) {
        String text = text(token);
        if (Character.isISOControl(text.charAt(0))) {
            return "the control character U+%04X".formatted((int) text.charAt(0));
        }
        return "`" + (text.length() > 40 ? text.substring(0, 37) + "..." : text) + "`";
    }
}
