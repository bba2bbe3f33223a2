package dev.ashlar.lsp.completion;

import dev.ashlar.compiler.source.LineIndex;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where somebody is writing.
 *
 * @param block the block that the line stands in
 * @param lineStart the offset of what is read as the line
 * @param line all the words and signs of the line, behind the cursor too
 * @param before those before the cursor, without the one being written
 * @param after those behind the cursor
 * @param prefix what is written of a word, or of a string behind its quote
 * @param inString whether a string is being written
 */
record Cursor(
        SourceFile file,
        int offset,
        Block block,
        int lineStart,
        List<Piece> line,
        List<Piece> before,
        List<Piece> after,
        List<Frame> frames,
        String prefix,
        boolean inString) {

    static Cursor at(SourceFile file, int offset) {
        LineIndex lines = LineIndex.of(file);
        int number = lines.line(offset);
        int start = lines.start(number);
        return of(file, offset, Block.at(file.text(), start), start, lines.text(number), List.of());
    }

    /**
     * The same cursor, seen in a part of its line: what a comment says is read as a line of its own.
     *
     * @param above the words and signs of the lines above that it goes on from
     */
    Cursor within(int from, String text, List<Piece> above) {
        return of(file, offset, block, from, text, above);
    }

    private static Cursor of(SourceFile file, int offset, Block block, int start, String text, List<Piece> above) {
        String head = text.substring(0, Math.max(0, Math.min(offset - start, text.length())));
        List<Piece> pieces = Pieces.of(head);
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        boolean inString = last != null && last.kind() == Piece.Kind.OPEN_STRING;
        boolean inWord = last != null && last.isWord() && last.end() == head.length();
        List<Piece> whole = inString || inWord ? pieces.subList(0, pieces.size() - 1) : pieces;
        List<Piece> before = Stream.concat(above.stream(), whole.stream()).toList();
        String prefix = last == null ? "" : inString ? last.text().substring(1) : inWord ? last.text() : "";
        List<Piece> after = Pieces.of(text.substring(head.length()));
        return new Cursor(
                file, offset, block, start, Pieces.of(text), before, after, Frames.of(before), prefix, inString);
    }

    boolean inComment() {
        return !before.isEmpty() && before.get(before.size() - 1).kind() == Piece.Kind.COMMENT;
    }

    /** Whether these signs and words stand right before the one being written. */
    boolean follows(String... texts) {
        int from = before.size() - texts.length;
        for (int i = 0; i < texts.length; i++) {
            if (from < 0 || !before.get(from + i).text().equals(texts[i])) {
                return false;
            }
        }
        return true;
    }

    /** The word being written. */
    Span word() {
        return new Span(file, offset - prefix.length(), offset);
    }

    /** The word being written with as much of {@code @db.} before it as is there. */
    Span attribute() {
        int from = before.size();
        while (from > 0 && isPartOfAttribute(from - 1)) {
            from--;
        }
        int length = before.subList(from, before.size()).stream()
                .mapToInt(piece -> piece.text().length())
                .sum();
        return new Span(file, offset - prefix.length() - length, offset);
    }

    private boolean isPartOfAttribute(int index) {
        Piece piece = before.get(index);
        boolean touches = index + 1 == before.size()
                || piece.end() == before.get(index + 1).start();
        boolean named = piece.isWord()
                && index + 1 < before.size()
                && before.get(index + 1).isSign(".");
        return touches && (named || piece.text().equals("@") || piece.text().equals("@@") || piece.isSign("."));
    }

    /** A word at the line's beginning, empty when there is none: the field's name is 0, its type 1. */
    String wordOfLine(int index) {
        List<String> words =
                line.stream().takeWhile(Piece::isWord).map(Piece::text).toList();
        return index < words.size() ? words.get(index) : "";
    }

    /** Whether the line has this attribute before or behind the one being written. */
    boolean hasAttribute(String name) {
        return names(before, name) || names(after, name);
    }

    private static boolean names(List<Piece> pieces, String attribute) {
        return IntStream.range(1, pieces.size())
                .anyMatch(i -> pieces.get(i - 1).text().startsWith("@")
                        && pieces.get(i).text().equals(attribute));
    }
}
