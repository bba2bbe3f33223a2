package dev.ashlar.lsp.completion;

import dev.ashlar.compiler.check.Vocabulary;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.lsp.completion.Suggestion.Kind;
import dev.ashlar.lsp.language.BlockAttributes;
import dev.ashlar.lsp.language.FieldAttributes;
import dev.ashlar.lsp.language.Types;
import dev.ashlar.lsp.language.Word;
import dev.ashlar.lsp.schema.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A line of a model or an enum outside of brackets: types and attributes. */
final class MemberCompletion {
    private final Snapshot snapshot;
    private final Cursor cursor;

    MemberCompletion(Snapshot snapshot, Cursor cursor) {
        this.snapshot = snapshot;
        this.cursor = cursor;
    }

    Stream<Suggestion> suggestions() {
        boolean ofBlock = cursor.follows("@@") && cursor.before().size() == 1;
        if (ofBlock || (cursor.before().isEmpty() && cursor.prefix().isEmpty())) {
            return blockAttributes();
        }
        if (cursor.before().isEmpty()) {
            return Stream.empty(); // a new name
        }
        if (cursor.block().isEnum()) {
            return attributes(FieldAttributes.OF_ENUM_VALUE.stream());
        }
        boolean atType = cursor.before().size() == 1 && cursor.before().get(0).isWord();
        return atType ? types() : fieldAttributes();
    }

    private Stream<Suggestion> blockAttributes() {
        List<Word> words = cursor.block().isEnum() ? BlockAttributes.OF_ENUM : BlockAttributes.OF_MODEL;
        return words.stream()
                .filter(word ->
                        !word.name().equals("schema") || !snapshot.schemas().isEmpty())
                .map(word -> Suggestion.of(Kind.ATTRIBUTE, word, "@@", cursor.attribute()));
    }

    private Stream<Suggestion> types() {
        Span span = cursor.word();
        Stream<Suggestion> builtIn = Types.BUILT_IN.stream().map(word -> Suggestion.of(Kind.TYPE, word, "", span));
        Stream<Suggestion> enums = snapshot.enums().stream().map(e -> named(Kind.ENUM, e, span));
        Stream<Suggestion> models = snapshot.models().stream().map(m -> named(Kind.MODEL, m, span));
        Stream<Suggestion> other = Stream.of(Suggestion.of(Kind.TYPE, Types.UNSUPPORTED, "", span));
        return Stream.of(builtIn, enums, models, other).flatMap(all -> all);
    }

    private static Suggestion named(Kind kind, Declaration declaration, Span span) {
        return Suggestion.plain(
                kind,
                declaration.name().text(),
                declaration.keyword() + " `" + declaration.name().text() + "`",
                span);
    }

    private Stream<Suggestion> fieldAttributes() {
        String type = cursor.wordOfLine(1);
        Optional<ScalarType> scalar = Types.scalar(type);
        boolean relation = snapshot.model(type).isPresent();
        Stream<Word> words = FieldAttributes.ALL.stream().filter(word -> fits(word.name(), relation, scalar));
        return Stream.concat(attributes(words), scalar.stream().flatMap(this::nativeTypes));
    }

    private static boolean fits(String attribute, boolean relation, Optional<ScalarType> scalar) {
        return switch (attribute) {
            case "relation" -> relation;
            case "ignore" -> true;
            case "updatedAt" -> scalar.equals(Optional.of(ScalarType.DATE_TIME));
            default -> !relation;
        };
    }

    private Stream<Suggestion> attributes(Stream<Word> words) {
        Span span = cursor.attribute();
        return words.filter(word -> !cursor.hasAttribute(word.name()))
                .map(word -> Suggestion.of(Kind.ATTRIBUTE, word, "@", span));
    }

    private Stream<Suggestion> nativeTypes(ScalarType scalar) {
        String datasource = snapshot.datasource();
        if (cursor.hasAttribute(datasource) && !cursor.follows("@", datasource, ".")) {
            return Stream.empty();
        }
        Span span = cursor.attribute();
        return Vocabulary.nativeTypes(scalar).stream()
                .map(type -> Suggestion.of(Kind.ATTRIBUTE, word(datasource, type), "@", span));
    }

    private static Word word(String datasource, Vocabulary.NativeType type) {
        String name = datasource + "." + type.name();
        boolean needsLength = type.name().equals("VarChar") || type.name().equals("Char");
        String arguments = switch (type.optionalArguments()) {
            case 2 -> "(${1:10}, ${2:2})";
            case 1 -> needsLength ? "($1)" : "";
            default -> "";
        };
        String meaning = "PostgreSQL's type `" + type.name().toLowerCase(java.util.Locale.ROOT) + "`.";
        return new Word(name, name + arguments, meaning, List.of());
    }
}
