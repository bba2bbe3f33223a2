package dev.ashlar.lsp.protocol;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.lsp.text.Place;
import dev.ashlar.lsp.text.Places;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Spans as the protocol's ranges. Lives as long as one answer, and finds each file's lines once. */
final class Ranges {
    private final Map<SourceFile, Places> places = new HashMap<>();

    Range of(Span span) {
        Places lines = places.computeIfAbsent(span.file(), Places::of);
        return new Range(position(lines.place(span.start())), position(lines.place(span.end())));
    }

    Location location(Span span) {
        return new Location(span.file().name(), of(span));
    }

    org.eclipse.lsp4j.TextEdit edit(TextEdit edit) {
        return new org.eclipse.lsp4j.TextEdit(of(edit.span()), edit.replacement());
    }

    static int offset(SourceFile file, Position position) {
        return Places.of(file).offset(place(position));
    }

    static Place place(Position position) {
        return new Place(position.getLine(), position.getCharacter());
    }

    private static Position position(Place place) {
        return new Position(place.line(), place.character());
    }
}
