package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through the tokens of one file and collects what is wrong. Space is passed over unless asked for. */
final class TokenReader {
    private final SourceFile file;
    private final List<Token> tokens;
    private final Brackets brackets;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, String> words = new HashMap<>();
    private int at;
    /** The token that closes the argument list we are in, when it has one: line ends before it are passed over. */
    private int listEnd = -1;

    private boolean passedComment;

    TokenReader(SourceFile file, List<Token> tokens) {
        this.file = file;
        this.tokens = tokens;
        this.brackets = Brackets.of(tokens);
    }

    /** The next token that is not space. */
    Token peek() {
        Token token = tokens.get(at);
        while (isPassedOver(token.kind())) {
            passedComment |= token.kind().isComment();
            at++;
            token = tokens.get(at);
        }
        return token;
    }

    TokenKind kind() {
        return peek().kind();
    }

    /** The very next token, space or not. */
    Token raw() {
        return tokens.get(at);
    }

    Token next() {
        Token token = peek();
        if (token.kind() != TokenKind.END) {
            at++;
        }
        return token;
    }

    boolean accept(TokenKind kind) {
        if (kind() != kind) {
            return false;
        }
        next();
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
        next();
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

    /** The same for a word. There are few of them, each in many places: a word that is there again is the same object. */
    String word(Span span) {
        String text = span.text();
        String known = words.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    Name name(Token token) {
        Span span = span(token);
        return new Name(word(span), span);
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
            if (tokens.get(i).kind() != TokenKind.SPACE) {
                return tokens.get(i).end();
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
        while (!tokens.get(at).kind().endsLine()) {
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
