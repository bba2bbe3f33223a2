package dev.ashlar.lsp.schema;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** Every place of a schema where a name of its own is written. */
public record Occurrences(List<Occurrence> all) {
    public Occurrences {
        all = List.copyOf(all);
    }

    public static Occurrences of(Snapshot snapshot) {
        return new Occurrences(new OccurrenceReader(snapshot).read());
    }

    /** What is written at this place; a cursor right behind a name is still at it. */
    public Optional<Occurrence> at(SourceFile file, int offset) {
        return all.stream()
                .filter(o -> o.span().file().equals(file) && covers(o.span(), offset))
                .findFirst();
    }

    public List<Occurrence> of(Symbol symbol) {
        return all.stream().filter(o -> o.symbol().equals(symbol)).toList();
    }

    public Optional<Occurrence> declaration(Symbol symbol) {
        return of(symbol).stream().filter(Occurrence::declaration).findFirst();
    }

    private static boolean covers(Span span, int offset) {
        return span.start() <= offset && offset <= span.end();
    }
}
