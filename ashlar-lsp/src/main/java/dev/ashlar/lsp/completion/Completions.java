package dev.ashlar.lsp.completion;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.lsp.language.Blocks;
import dev.ashlar.lsp.schema.Snapshot;
import java.util.List;
import java.util.stream.Stream;

/** What can be written at a place. Half a line is the usual case: the place is told from what stands before it alone. */
public final class Completions {
    private Completions() {}

    public static List<Suggestion> at(Snapshot snapshot, SourceFile file, int offset) {
        Cursor cursor = Cursor.at(file, offset);
        return suggestions(snapshot, cursor).distinct().toList();
    }

    private static Stream<Suggestion> suggestions(Snapshot snapshot, Cursor cursor) {
        if (cursor.inComment()) {
            return new DirectiveCompletion(snapshot, cursor).suggestions();
        }
        if (cursor.block().isTop()) {
            return cursor.before().isEmpty() ? blocks(cursor) : Stream.empty();
        }
        if (cursor.block().isConfig()) {
            return new PropertyCompletion(cursor).suggestions();
        }
        if (!cursor.frames().isEmpty()) {
            return new ArgumentCompletion(snapshot, cursor).suggestions();
        }
        return cursor.inString() ? Stream.empty() : new MemberCompletion(snapshot, cursor).suggestions();
    }

    private static Stream<Suggestion> blocks(Cursor cursor) {
        return Blocks.ALL.stream().map(word -> Suggestion.of(Suggestion.Kind.KEYWORD, word, "", cursor.word()));
    }
}
