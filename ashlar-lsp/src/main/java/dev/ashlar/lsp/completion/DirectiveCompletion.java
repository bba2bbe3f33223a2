package dev.ashlar.lsp.completion;

import dev.ashlar.compiler.directive.DirectiveSpec;
import dev.ashlar.compiler.directive.Parameter;
import dev.ashlar.compiler.directive.Place;
import dev.ashlar.lsp.completion.Suggestion.Kind;
import dev.ashlar.lsp.language.KnownDirectives;
import dev.ashlar.lsp.language.Word;
import dev.ashlar.lsp.schema.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A {@code ///} comment: the directives that can stand there, and what they take. */
final class DirectiveCompletion {
    private static final String MARK = "///";
    private static final String TEXT_BLOCK = "\"\"\"";

    private final Snapshot snapshot;
    private final Cursor comment;
    private final Below below;

    DirectiveCompletion(Snapshot snapshot, Cursor comment) {
        this.snapshot = snapshot;
        this.comment = comment;
        this.below = Below.of(comment);
    }

    Stream<Suggestion> suggestions() {
        Piece piece = comment.before().get(comment.before().size() - 1);
        boolean possible = comment.before().size() == 1
                && piece.text().startsWith(MARK)
                && !comment.block().isConfig()
                && !isInTextBlock();
        return possible ? suggestions(within(piece)) : Stream.empty();
    }

    /** The comment's text as a line of its own, that goes on from those above when a bracket of theirs is open. */
    private Cursor within(Piece piece) {
        int start = comment.offset() - (piece.text().length() - MARK.length());
        String text = comment.line().get(0).text().substring(MARK.length());
        List<Piece> above = Pieces.of(above());
        return comment.within(start, text, Frames.of(above).isEmpty() ? List.of() : above);
    }

    /** The lines above, from the one that begins a directive; empty when this line begins one, or is SQL of a text block. */
    private String above() {
        List<String> lines =
                comment.file().text().substring(0, comment.lineStart()).lines().toList();
        StringBuilder above = new StringBuilder();
        for (int i = lines.size() - 1; i >= 0 && lines.get(i).strip().startsWith(MARK); i--) {
            String line = lines.get(i).strip().substring(MARK.length());
            above.insert(0, line + " ");
            if (line.strip().startsWith("@")) {
                return above.toString();
            }
        }
        return "";
    }

    /** Whether a text block is open, whose lines are not ours to complete. */
    private boolean isInTextBlock() {
        return above().split(TEXT_BLOCK, -1).length % 2 == 0;
    }

    private Stream<Suggestion> suggestions(Cursor cursor) {
        if (!cursor.frames().isEmpty()) {
            return arguments(cursor);
        }
        boolean atStart = cursor.before().isEmpty() && cursor.prefix().isEmpty();
        boolean atName = !cursor.before().isEmpty()
                && cursor.before().get(0).isSign("@")
                && cursor.attribute().start()
                        == cursor.lineStart() + cursor.before().get(0).start();
        return atStart || atName ? names(cursor) : Stream.empty();
    }

    private Stream<Suggestion> names(Cursor cursor) {
        return KnownDirectives.at(below.places())
                .map(KnownDirectives::word)
                .map(word -> Suggestion.of(Kind.DIRECTIVE, word, "@", cursor.attribute()));
    }

    private Stream<Suggestion> arguments(Cursor cursor) {
        Frame outer = cursor.frames().get(0);
        Optional<DirectiveSpec> spec = KnownDirectives.find(outer.label().replace("@", ""));
        if (cursor.inString() || spec.isEmpty()) {
            return Stream.empty();
        }
        Stream<Suggestion> values = parameter(spec.get(), outer).stream().flatMap(p -> values(cursor, p));
        boolean atName = outer.argument() == null && cursor.frames().size() == 1;
        return Stream.concat(values, atName ? named(cursor, spec.get(), outer) : Stream.empty());
    }

    /** The parameter whose value comes next. */
    private static Optional<Parameter> parameter(DirectiveSpec spec, Frame outer) {
        return outer.argument() == null
                ? spec.parameters().stream()
                        .filter(Parameter::positional)
                        .skip(outer.position())
                        .findFirst()
                : spec.parameter(outer.argument());
    }

    private Stream<Suggestion> named(Cursor cursor, DirectiveSpec spec, Frame outer) {
        Word word = KnownDirectives.word(spec);
        return spec.parameters().stream()
                .filter(p -> !p.positional() && !outer.given().contains(p.name()))
                .flatMap(p -> word.arguments().stream().filter(a -> a.name().equals(p.name())))
                .map(argument -> Suggestion.of(Kind.ARGUMENT, argument, "", cursor.word()));
    }

    private Stream<Suggestion> values(Cursor cursor, Parameter parameter) {
        return switch (parameter.kind()) {
            case FIELD, FIELDS, KEYS -> fields(cursor);
            case WORD, WORDS -> words(cursor, parameter.words());
            case BOOLEAN -> words(cursor, List.of("true", "false"));
            default -> Stream.empty();
        };
    }

    private static Stream<Suggestion> words(Cursor cursor, List<String> words) {
        return words.stream().map(word -> Suggestion.plain(Kind.VALUE, word, "", cursor.word()));
    }

    private Stream<Suggestion> fields(Cursor cursor) {
        List<String> named = cursor.frames().get(cursor.frames().size() - 1).words();
        return snapshot.columns(below.model()).stream()
                .map(field -> field.name().text())
                .filter(field -> !named.contains(field))
                .map(field -> Suggestion.plain(Kind.FIELD, field, "", cursor.word()));
    }

    /**
     * What a comment stands above.
     *
     * @param model the model whose fields it can name, empty when there is none
     */
    private record Below(Set<Place> places, String model) {
        static Below of(Cursor comment) {
            String line = comment.file()
                    .text()
                    .substring(comment.offset())
                    .lines()
                    .skip(1)
                    .map(String::strip)
                    .filter(text -> !text.startsWith("//"))
                    .findFirst()
                    .orElse("");
            return comment.block().isTop() ? atTop(line) : inBlock(comment.block(), line);
        }

        private static Below atTop(String line) {
            List<Piece> words = Pieces.of(line);
            String name = words.size() > 1 ? words.get(1).text() : "";
            return switch (words.isEmpty() ? "" : words.get(0).text()) {
                case "model" -> new Below(Set.of(Place.MODEL), name);
                case "view" -> new Below(Set.of(Place.VIEW), name);
                case "enum" -> new Below(Set.of(Place.ENUM), "");
                default -> new Below(Set.of(Place.FILE), "");
            };
        }

        private static Below inBlock(Block block, String line) {
            if (block.isEnum()) {
                return new Below(Set.of(Place.ENUM_VALUE), "");
            }
            Set<Place> places = line.startsWith("@@") ? Set.of(Place.KEY) : Set.of(Place.FIELD, Place.RELATION);
            return new Below(places, block.name());
        }
    }
}
