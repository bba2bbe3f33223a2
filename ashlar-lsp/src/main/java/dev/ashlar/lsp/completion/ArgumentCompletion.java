package dev.ashlar.lsp.completion;

import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.lsp.completion.Suggestion.Kind;
import dev.ashlar.lsp.language.BlockAttributes;
import dev.ashlar.lsp.language.FieldAttributes;
import dev.ashlar.lsp.language.Word;
import dev.ashlar.lsp.schema.Snapshot;
import java.util.List;
import java.util.stream.Stream;

/** Inside the brackets of an attribute: the names of its arguments, and their values. */
final class ArgumentCompletion {
    private static final List<Word> OF_KEY_FIELD = List.of(
            new Word("sort", "sort: ${1|Asc,Desc|}", "The order of the field in the index.", List.of()),
            new Word(
                    "ops",
                    "ops: $1",
                    "An operator class, or `raw(\"...\")` with PostgreSQL's name of one.",
                    List.of()));

    private final Snapshot snapshot;
    private final Cursor cursor;
    private final ValueCompletion values;
    /** The attribute's own bracket, and the one that is open last. */
    private final Frame outer;

    private final Frame inner;

    ArgumentCompletion(Snapshot snapshot, Cursor cursor) {
        this.snapshot = snapshot;
        this.cursor = cursor;
        this.values = new ValueCompletion(snapshot, cursor);
        this.outer = cursor.frames().get(0);
        this.inner = cursor.frames().get(cursor.frames().size() - 1);
    }

    Stream<Suggestion> suggestions() {
        if (cursor.inString()) {
            return outer.label().equals("@@schema") ? values.schemas() : Stream.empty();
        }
        if (inner.isObject()) {
            return inner.argument() == null ? conditions() : values.comparisons();
        }
        if (inner.isList()) {
            return elements();
        }
        return cursor.frames().size() == 1 ? arguments() : nested();
    }

    /** <code>where: { | }</code>. */
    private Stream<Suggestion> conditions() {
        return snapshot.columns(cursor.block().name()).stream()
                .map(field -> field.name().text())
                .filter(name -> !inner.given().contains(name))
                .map(name -> new Suggestion(Kind.FIELD, name, name + ": $1", "", cursor.word()));
    }

    private Stream<Suggestion> elements() {
        String argument = outer.argument() == null ? "" : outer.argument();
        if (outer.label().equals("@default")) {
            return values.defaults();
        }
        return fields(argument)
                .map(field -> field.name().text())
                .filter(name -> !inner.words().contains(name))
                .map(name -> Suggestion.plain(Kind.FIELD, name, "", cursor.word()));
    }

    /** The columns that an argument can name. */
    private Stream<FieldDeclaration> fields(String argument) {
        boolean ofOther = outer.label().equals("@relation") && argument.equals("references");
        String model = ofOther ? cursor.wordOfLine(1) : cursor.block().name();
        boolean takesFields = argument.isEmpty() || argument.equals("fields") || argument.equals("references");
        return takesFields ? snapshot.columns(model).stream() : Stream.empty();
    }

    private Stream<Suggestion> arguments() {
        String argument = outer.argument();
        if (argument != null) {
            Stream<Suggestion> lists = fields(argument).map(this::list);
            return Stream.concat(lists, values.of(outer.label(), argument));
        }
        Stream<Suggestion> named = words().stream()
                .filter(word -> !outer.given().contains(word.name()))
                .map(word -> Suggestion.of(Kind.ARGUMENT, word, "", cursor.word()));
        return Stream.concat(outer.position() == 0 ? positional() : Stream.empty(), named);
    }

    private Stream<Suggestion> positional() {
        return switch (outer.label()) {
            case "@@index", "@@unique", "@@id" -> fields("").map(this::list);
            case "@default" -> values.defaults();
            case "@@schema" -> values.schemas();
            default -> Stream.empty();
        };
    }

    private Suggestion list(FieldDeclaration field) {
        String text = "[" + field.name().text() + "]";
        return Suggestion.plain(Kind.FIELD, text, "", cursor.word());
    }

    private List<Word> words() {
        String label = outer.label();
        List<Word> known = label.startsWith("@@") ? BlockAttributes.OF_MODEL : FieldAttributes.ALL;
        return known.stream()
                .filter(word -> word.name().equals(label.replace("@", "")))
                .flatMap(word -> word.arguments().stream())
                .toList();
    }

    /** Inside {@code title(...)} in a list of fields, or a function. */
    private Stream<Suggestion> nested() {
        boolean keyField = cursor.frames().get(cursor.frames().size() - 2).isList();
        if (!keyField) {
            return values.functionArguments(inner.label());
        }
        if (inner.argument() != null) {
            return values.of(outer.label(), inner.argument());
        }
        return OF_KEY_FIELD.stream()
                .filter(word -> !inner.given().contains(word.name()))
                .map(word -> Suggestion.of(Kind.ARGUMENT, word, "", cursor.word()));
    }
}
