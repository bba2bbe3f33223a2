package dev.ashlar.compiler.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The tokens of a directive, which goes on over the {@code ///} lines that follow for as long as a bracket or a text block
 * is open. When they never close, it ends with its first line.
 */
final class DirectiveTokens {
    private static final int MARK = "///".length();

    private final String text;
    private final Deque<Comment> lines;
    private final Tokens.Builder tokens = new Tokens.Builder(16);
    private int depth;
    private int taken;
    private int end;

    private DirectiveTokens(String text, Deque<Comment> lines) {
        this.text = text;
        this.lines = lines;
    }

    /**
     * @param tokens with the token that ends them
     * @param lines how many comments they fill
     */
    record Taken(Tokens tokens, int lines) {}

    static Taken of(List<Comment> lines) {
        String text = lines.get(0).span().file().text();
        DirectiveTokens whole = new DirectiveTokens(text, new ArrayDeque<>(lines));
        return whole.take() ? whole.result() : firstLine(text, lines.get(0));
    }

    private static Taken firstLine(String text, Comment line) {
        return new Taken(
                Lexer.tokens(text, line.span().start() + MARK, line.span().end()), 1);
    }

    private Taken result() {
        tokens.add(TokenKind.END, end, end);
        return new Taken(tokens.build(), taken);
    }

    /** Takes lines until every bracket is closed; false when the comments end before. */
    private boolean take() {
        do {
            Comment line = nextLine();
            if (!lex(line.span().start() + MARK)) {
                return false;
            }
        } while (depth > 0 && !lines.isEmpty());
        return depth <= 0;
    }

    private Comment nextLine() {
        Comment line = lines.remove();
        if (taken > 0) {
            tokens.add(TokenKind.NEWLINE, end, end);
        }
        taken++;
        end = line.span().end();
        return line;
    }

    /** From here to the end of the line, or of the line on which a text block ends; false when one never ends. */
    private boolean lex(int from) {
        Tokens found = Lexer.tokens(text, from, end);
        for (int i = 0; i < found.size() - 1; i++) {
            if (opensBlock(found, i)) {
                return block(found.get(i).start());
            }
            add(found.get(i));
        }
        return true;
    }

    private boolean block(int start) {
        int from = start + TextBlock.QUOTES.length();
        int close = text.indexOf(TextBlock.QUOTES, from);
        while (close >= 0 && close + TextBlock.QUOTES.length() > end) {
            if (lines.isEmpty()) {
                return false;
            }
            taken++;
            end = lines.remove().span().end();
        }
        if (close < 0) {
            return false;
        }
        tokens.add(TokenKind.TEXT_BLOCK, start, close + TextBlock.QUOTES.length());
        return lex(close + TextBlock.QUOTES.length());
    }

    private void add(Token token) {
        tokens.add(token.kind(), token.start(), token.end());
        depth += switch (token.kind()) {
            case PAREN_OPEN, BRACKET_OPEN, BRACE_OPEN -> 1;
            case PAREN_CLOSE, BRACKET_CLOSE, BRACE_CLOSE -> -1;
            default -> 0;
        };
    }

    /** The lexer sees {@code """} as an empty string with a quote right behind it. */
    private boolean opensBlock(Tokens found, int i) {
        Token token = found.get(i);
        return token.kind() == TokenKind.STRING
                && token.end() - token.start() == 2
                && token.end() < end
                && text.charAt(token.end()) == '"';
    }
}
