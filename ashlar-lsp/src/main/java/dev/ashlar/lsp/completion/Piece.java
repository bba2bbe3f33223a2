package dev.ashlar.lsp.completion;

/**
 * A word or a sign of one line.
 *
 * @param text as written; of a string also the quotes that are there
 * @param start its offset in the line
 */
record Piece(Kind kind, String text, int start) {
    enum Kind {
        WORD,
        /** {@code @@} is one sign, everything else is one for each character. */
        SIGN,
        STRING,
        /** A string whose end is not there yet. */
        OPEN_STRING,
        COMMENT
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    int end() {
        return start + text.length();
    }
}
