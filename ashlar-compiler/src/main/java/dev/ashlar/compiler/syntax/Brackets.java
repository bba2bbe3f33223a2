package dev.ashlar.compiler.syntax;

import java.util.Arrays;

/**
 * Which opening bracket of an argument list has its partner. Found once for the whole file, so that the parser knows
 * without searching whether a line end inside brackets is a long list or a forgotten {@code )}.
 */
final class Brackets {
    private static final int NONE = -1;

    private final int[] partners;

    private Brackets(int[] partners) {
        this.partners = partners;
    }

    static Brackets of(Tokens tokens) {
        int[] partners = new int[tokens.size()];
        Arrays.fill(partners, NONE);
        Brackets brackets = new Brackets(partners);
        Open open = new Open();
        for (int i = 0; i < tokens.size(); i++) {
            brackets.visit(i, tokens, open);
        }
        return brackets;
    }

    /** Whether the opening bracket at this token has a partner. */
    boolean isClosed(int token) {
        return partners[token] != NONE;
    }

    /** The closing bracket's token; only for one that {@link #isClosed}. */
    int partner(int token) {
        return partners[token];
    }

    private void visit(int i, Tokens tokens, Open open) {
        switch (tokens.kind(i)) {
            case PAREN_OPEN, BRACKET_OPEN -> open.push(i);
            case BRACE_OPEN -> openBrace(i, open);
            case PAREN_CLOSE -> close(i, TokenKind.PAREN_OPEN, tokens, open);
            case BRACKET_CLOSE -> close(i, TokenKind.BRACKET_OPEN, tokens, open);
            case BRACE_CLOSE -> close(i, TokenKind.BRACE_OPEN, tokens, open);
            case AT, AT_AT, EQUALS -> open.clear();
            default -> {}
        }
    }

    /** Outside of brackets a brace opens a block, which is not our matter. */
    private static void openBrace(int i, Open open) {
        if (!open.isEmpty()) {
            open.push(i);
        }
    }

    private void close(int i, TokenKind opener, Tokens tokens, Open open) {
        if (!open.isEmpty() && tokens.kind(open.peek()) == opener) {
            partners[open.pop()] = i;
        } else {
            open.clear();
        }
    }

    /** The opening brackets without a partner so far, the last on top. */
    private static final class Open {
        private int[] tokens = new int[16];
        private int count;

        void push(int token) {
            if (count == tokens.length) {
                tokens = Arrays.copyOf(tokens, count * 2);
            }
            tokens[count++] = token;
        }

        int peek() {
            return tokens[count - 1];
        }

        int pop() {
            return tokens[--count];
        }

        boolean isEmpty() {
            return count == 0;
        }

        void clear() {
            count = 0;
        }
    }
}
