package dev.ashlar.lsp.completion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the brackets that are open after some words and signs. */
final class Frames {
    private static final class Open {
        private final char opener;
        private final String label;
        private final List<String> given = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private @Nullable String argument;
        private int position;

        Open(char opener, String label) {
            this.opener = opener;
            this.label = label;
        }

        Frame frame() {
            return new Frame(opener, label, argument, position, List.copyOf(given), List.copyOf(words));
        }
    }

    private final List<Open> open = new ArrayList<>();
    /** The words and signs without space that end here: {@code @db.VarChar}. */
    private String label = "";

    private Frames() {}

    /** The outermost first. */
    static List<Frame> of(List<Piece> pieces) {
        Frames frames = new Frames();
        pieces.forEach(frames::read);
        return frames.open.stream().map(Open::frame).toList();
    }

    private void read(Piece piece) {
        if (piece.isWord()) {
            word(piece.text());
            return;
        }
        switch (piece.text()) {
            case "@", "@@" -> label = piece.text();
            case "." -> label += ".";
            case "(", "[", "{" -> open.add(new Open(piece.text().charAt(0), label));
            case ")", "]", "}" -> close();
            case ":" -> name();
            case "," -> endArgument();
            default -> label = "";
        }
    }

    private void word(String text) {
        boolean continues = label.endsWith("@") || label.endsWith(".");
        label = continues ? label + text : text;
        if (!open.isEmpty()) {
            last().words.add(label);
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            open.remove(open.size() - 1);
        }
        label = "";
    }

    private void name() {
        if (!open.isEmpty() && !last().words.isEmpty()) {
            String name = last().words.remove(last().words.size() - 1);
            last().given.add(name);
            last().argument = name;
        }
    }

    private void endArgument() {
        if (!open.isEmpty()) {
            last().argument = null;
            last().position++;
        }
        label = "";
    }

    private Open last() {
        return open.get(open.size() - 1);
    }
}
