package dev.ashlar.tables.read;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.BlockAttribute;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.Parser;
import dev.ashlar.tables.Place;
import dev.ashlar.tables.SchemaText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the compiler found in the text of tables, moved to the lines of Java that said it. */
public final class JavaLines {
    private final SchemaText text;
    private final List<SourceFile> sources;
    private final List<Declaration> declarations;

    /** @param sources the Java files, named as messages show them */
    public JavaLines(SchemaText text, List<SourceFile> sources) {
        this.text = text;
        this.sources = List.copyOf(sources);
        this.declarations = Parser.parse(text.file()).declarations();
    }

    /** The same diagnostic at its line of Java; as it is when no line said it. */
    public Diagnostic move(Diagnostic found) {
        Place place =
                found.span().file().equals(text.file()) ? place(found.span().start()) : null;
        Span span = place == null ? null : span(sources, place);
        return span == null
                ? found
                : new Diagnostic(found.severity(), found.code(), found.message(), span, found.help());
    }

    private @Nullable Place place(int offset) {
        for (Declaration block : declarations) {
            if (offset >= block.span().start() && offset < block.span().end()) {
                Place member = member(block, offset);
                return member == null ? text.places().get(block.name().text()) : member;
            }
        }
        return null;
    }

    private @Nullable Place member(Declaration block, int offset) {
        String model = block.name().text();
        List<BlockAttribute> attributes = block.blockAttributes();
        for (int i = 0; i < attributes.size(); i++) {
            if (holds(attributes.get(i).span(), offset)) {
                return text.places().get(model + "@@" + i);
            }
        }
        return block.membersOf(FieldDeclaration.class)
                .filter(f -> holds(f.span(), offset))
                .findFirst()
                .map(f -> text.places().get(model + "." + f.name().text()))
                .orElse(null);
    }

    private static boolean holds(Span span, int offset) {
        return offset >= span.start() && offset < span.end();
    }

    /** The line of a place; null when it is in none of the files. */
    static @Nullable Span span(List<SourceFile> sources, Place place) {
        return sources.stream()
                .filter(s -> s.name().equals(place.file()) || s.name().endsWith("/" + place.file()))
                .findFirst()
                .map(s -> line(s, place.line()))
                .orElse(null);
    }

    private static Span line(SourceFile file, int number) {
        int start = 0;
        for (int line = 1; line < number; line++) {
            start = file.text().indexOf('\n', start) + 1;
        }
        int end = file.text().indexOf('\n', start);
        int stop = end < 0 ? file.text().length() : end;
        while (start < stop && Character.isWhitespace(file.text().charAt(start))) {
            start++;
        }
        return new Span(
                file, start, file.text().substring(0, stop).stripTrailing().length());
    }
}
