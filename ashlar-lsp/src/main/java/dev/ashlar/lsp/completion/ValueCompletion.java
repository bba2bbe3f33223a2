package dev.ashlar.lsp.completion;

import dev.ashlar.compiler.check.Vocabulary;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.lsp.completion.Suggestion.Kind;
import dev.ashlar.lsp.language.DefaultFunctions;
import dev.ashlar.lsp.language.Types;
import dev.ashlar.lsp.schema.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The values that an argument can have. */
final class ValueCompletion {
    private final Snapshot snapshot;
    private final Cursor cursor;

    ValueCompletion(Snapshot snapshot, Cursor cursor) {
        this.snapshot = snapshot;
        this.cursor = cursor;
    }

    Stream<Suggestion> of(String attribute, String argument) {
        return switch (argument) {
            case "onDelete", "onUpdate" -> words(Vocabulary.referentialActions());
            case "sort" -> words(List.of("Asc", "Desc"));
            case "type" -> words(Vocabulary.indexTypes());
            case "ops" -> operatorClasses();
            case "where" -> Stream.of(snippet("raw(\"...\")", "raw(\"$1\")"), snippet("{ field: value }", "{ $1 }"));
            case "value" -> attribute.equals("@default") ? defaults() : Stream.empty();
            default -> Stream.empty();
        };
    }

    /** What {@code @default} takes on this line's field. */
    Stream<Suggestion> defaults() {
        String type = cursor.wordOfLine(1);
        Optional<EnumDeclaration> enumType = snapshot.enumType(type);
        if (enumType.isPresent()) {
            return words(
                    enumType.get().values().stream().map(v -> v.name().text()).toList());
        }
        Optional<ScalarType> scalar = Types.scalar(type);
        Stream<Suggestion> truth =
                scalar.equals(Optional.of(ScalarType.BOOLEAN)) ? words(List.of("true", "false")) : Stream.empty();
        Stream<Suggestion> functions =
                scalar.map(DefaultFunctions::of).orElse(DefaultFunctions.of(ScalarType.BYTES)).stream()
                        .map(word -> new Suggestion(
                                Kind.FUNCTION,
                                word.name() + "()",
                                word.snippet(),
                                word.documentation(),
                                cursor.word()));
        return Stream.concat(truth, functions);
    }

    Stream<Suggestion> functionArguments(String function) {
        return switch (function) {
            case "uuid" -> words(List.of("4", "7"));
            case "cuid" -> words(List.of("1", "2"));
            default -> Stream.empty();
        };
    }

    Stream<Suggestion> comparisons() {
        return Stream.concat(
                words(List.of("null", "true", "false")), Stream.of(snippet("{ not: value }", "{ not: $1 }")));
    }

    /** The datasource's schemas: in quotes, or what goes between them. */
    Stream<Suggestion> schemas() {
        return snapshot.schemas().stream()
                .map(name -> cursor.inString() ? name : "\"" + name + "\"")
                .map(name -> Suggestion.plain(Kind.VALUE, name, "", cursor.word()));
    }

    private Stream<Suggestion> operatorClasses() {
        List<Piece> line = cursor.line();
        String type = "BTree";
        for (int i = 0; i + 2 < line.size(); i++) {
            if (line.get(i).text().equals("type") && line.get(i + 1).isSign(":")) {
                type = line.get(i + 2).text();
            }
        }
        return Stream.concat(
                words(Vocabulary.operatorClasses(type)), Stream.of(snippet("raw(\"...\")", "raw(\"$1\")")));
    }

    private Suggestion snippet(String label, String insert) {
        return new Suggestion(Kind.VALUE, label, insert, "", cursor.word());
    }

    private Stream<Suggestion> words(List<String> words) {
        return words.stream().map(word -> Suggestion.plain(Kind.VALUE, word, "", cursor.word()));
    }
}
