package dev.ashlar.lsp.completion;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line into words and signs, however unfinished it is. */
final class Pieces {
    private final String line;
    private int at;

    private Pieces(String line) {
        this.line = line;
    }

    static List<Piece> of(String line) {
        Pieces pieces = new Pieces(line);
        List<Piece> all = new ArrayList<>();
        while (pieces.at < line.length()) {
            if (Character.isWhitespace(line.charAt(pieces.at))) {
                pieces.at++;
            } else {
                all.add(pieces.next());
            }
        }
        return List.copyOf(all);
    }

    private Piece next() {
        int start = at;
        char first = line.charAt(at);
        if (isWordPart(first)) {
            while (at < line.length() && isWordPart(line.charAt(at))) {
                at++;
            }
            return piece(Piece.Kind.WORD, start);
        }
        if (first == '"') {
            return string(start);
        }
        if (line.startsWith("//", at)) {
            at = line.length();
            return piece(Piece.Kind.COMMENT, start);
        }
        at += line.startsWith("@@", at) ? 2 : 1;
        return piece(Piece.Kind.SIGN, start);
    }

    private Piece string(int start) {
        at++;
        while (at < line.length() && line.charAt(at) != '"') {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        boolean closed = at < line.length();
        at = closed ? at + 1 : line.length();
        return piece(closed ? Piece.Kind.STRING : Piece.Kind.OPEN_STRING, start);
    }

    private Piece piece(Piece.Kind kind, int start) {
        return new Piece(kind, line.substring(start, at), start);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
}
