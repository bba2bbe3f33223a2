package dev.ashlar.lsp.completion;

import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.lsp.completion.Suggestion.Kind;
import dev.ashlar.lsp.language.KnownDirectives;
import dev.ashlar.lsp.language.Word;
import dev.ashlar.lsp.schema.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@code ///} comment: the directives that can stand there, and what they take. */
final class DirectiveCompletion {
    private static final String MARK = "///";

    private final Snapshot snapshot;
    private final Cursor comment;

    DirectiveCompletion(Snapshot snapshot, Cursor comment) {
        this.snapshot = snapshot;
        this.comment = comment;
    }

    Stream<Suggestion> suggestions() {
        Piece piece = comment.before().get(comment.before().size() - 1);
        boolean possible = comment.before().size() == 1
                && piece.text().startsWith(MARK)
                && (comment.block().isTop() || comment.block().hasFields());
        return possible ? suggestions(within(piece)) : Stream.empty();
    }

    /** The comment's text as a line of its own. */
    private Cursor within(Piece piece) {
        int start = comment.offset() - (piece.text().length() - MARK.length());
        Piece whole = comment.line().get(0);
        return comment.within(start, whole.text().substring(MARK.length()));
    }

    private Stream<Suggestion> suggestions(Cursor cursor) {
        if (!cursor.frames().isEmpty()) {
            return arguments(cursor);
        }
        boolean atStart = cursor.before().isEmpty() && cursor.prefix().isEmpty();
        boolean atName = !cursor.before().isEmpty()
                && cursor.before().get(0).isSign("@")
                && cursor.attribute().start() == cursor.offset() - cursor.prefix().length() - lengthOfPath(cursor);
        return atStart || atName ? names(cursor) : Stream.empty();
    }

    /** The length of {@code @lint.} when that is all there is before the word being written. */
    private static int lengthOfPath(Cursor cursor) {
        return cursor.before().stream().mapToInt(piece -> piece.text().length()).sum();
    }

    private Stream<Suggestion> names(Cursor cursor) {
        return KnownDirectives.above(!cursor.block().isTop()).stream()
                .map(word -> Suggestion.of(Kind.DIRECTIVE, word, "@", cursor.attribute()));
    }

    private Stream<Suggestion> arguments(Cursor cursor) {
        Frame outer = cursor.frames().get(0);
        String name = outer.label().replace("@", "");
        Optional<Word> directive = KnownDirectives.find(name);
        if (cursor.inString() || directive.isEmpty()) {
            return Stream.empty();
        }
        boolean first = outer.given().isEmpty() && outer.words().isEmpty();
        if (name.equals(KnownDirectives.LINT_OFF)) {
            return first ? lintCodes(cursor) : Stream.empty();
        }
        Stream<Suggestion> named = outer.argument() != null || cursor.frames().size() > 1
                ? Stream.empty()
                : directive.get().arguments().stream()
                        .filter(word -> !outer.given().contains(word.name()))
                        .map(word -> Suggestion.of(Kind.ARGUMENT, word, "", cursor.word()));
        return Stream.concat(fields(cursor), named);
    }

    private static Stream<Suggestion> lintCodes(Cursor cursor) {
        return KnownDirectives.lintCodes().stream()
                .map(code -> new Suggestion(Kind.VALUE, code, code, "", cursor.word()));
    }

    private Stream<Suggestion> fields(Cursor cursor) {
        List<String> named = cursor.frames().get(cursor.frames().size() - 1).words();
        return snapshot.columns(model(cursor)).stream()
                .map(field -> field.name().text())
                .filter(field -> !named.contains(field))
                .map(field -> Suggestion.plain(Kind.FIELD, field, "", cursor.word()));
    }

    /** The model that the comment stands in or above. */
    private String model(Cursor cursor) {
        if (!cursor.block().isTop()) {
            return cursor.block().name();
        }
        return snapshot.tree(cursor.file()).stream()
                .flatMap(tree -> tree.declarations().stream())
                .filter(ModelDeclaration.class::isInstance)
                .filter(block -> block.span().start() >= cursor.offset())
                .min(Comparator.comparingInt((Declaration block) -> block.span().start()))
                .map(block -> block.name().text())
                .orElse("");
    }
}
