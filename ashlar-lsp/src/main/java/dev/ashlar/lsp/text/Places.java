package dev.ashlar.lsp.text;

import dev.ashlar.compiler.source.LineIndex;
import dev.ashlar.compiler.source.SourceFile;

/** Offsets of one text as places, and places as offsets. */
public final class Places {
    private final LineIndex lines;
    private final int length;

    private Places(SourceFile file) {
        this.lines = LineIndex.of(file);
        this.length = file.text().length();
    }

    public static Places of(SourceFile file) {
        return new Places(file);
    }

    public static Places of(String text) {
        return new Places(new SourceFile("", text));
    }

    public Place place(int offset) {
        return new Place(lines.line(offset) - 1, lines.column(offset) - 1);
    }

    /** As the protocol has it: a place behind a line's end is that end, one behind the last line the end of the text. */
    public int offset(Place place) {
        if (place.line() < 0) {
            return 0;
        }
        if (place.line() >= lines.count()) {
            return length;
        }
        int line = place.line() + 1;
        int inLine = Math.min(Math.max(place.character(), 0), lines.text(line).length());
        return lines.start(line) + inLine;
    }
}
