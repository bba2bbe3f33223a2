package dev.ashlar.compiler.syntax;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** The tokens of a text, in arrays: a large schema has a hundred thousand, and each is looked at a few times and forgotten. */
final class Tokens extends AbstractList<Token> implements RandomAccess {
    private final TokenKind[] kinds;
    private final int[] starts;
    private final int[] ends;
    private final int size;

    private Tokens(Builder builder) {
        this.kinds = builder.kinds;
        this.starts = builder.starts;
        this.ends = builder.ends;
        this.size = builder.size;
    }

    /** Takes tokens in their order; what it built is not to be added to. */
    static final class Builder {
        private TokenKind[] kinds;
        private int[] starts;
        private int[] ends;
        private int size;

        /**
         * @param expected about how many there will be
         */
        Builder(int expected) {
            this.kinds = new TokenKind[expected];
            this.starts = new int[expected];
            this.ends = new int[expected];
        }

        void add(TokenKind kind, int start, int end) {
            if (size == kinds.length) {
                grow(size + size / 2 + 4);
            }
            kinds[size] = kind;
            starts[size] = start;
            ends[size] = end;
            size++;
        }

        private void grow(int length) {
            kinds = Arrays.copyOf(kinds, length);
            starts = Arrays.copyOf(starts, length);
            ends = Arrays.copyOf(ends, length);
        }

        Tokens build() {
            return new Tokens(this);
        }
    }

    TokenKind kind(int index) {
        return kinds[index];
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    @Override
    public Token get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return new Token(kind(index), starts[index], ends[index]);
    }

    @Override
    public int size() {
        return size;
    }
}
