package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.PrimaryKey;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How a schema says an index. */
enum KeyForm {
    /** {@code @unique}, {@code @@unique} or {@code @@index} alone. */
    PLAIN,
    /** The same, with directives above it for what the language lacks. */
    SHAPED,
    /** {@code /// @index} or {@code /// @unique} above the model: the client does not know it. */
    ABOVE;

    /** The words of {@code type:}. */
    static final Map<String, String> METHODS =
            Map.of("hash", "Hash", "gin", "Gin", "gist", "Gist", "spgist", "SpGist", "brin", "Brin");

    /** What {@code @with} knows. */
    private static final Pattern STORAGE = Pattern.compile(
            "(fillfactor|pages_per_range)=\\d+|(deduplicate_items|fastupdate|autosummarize)=(true|false)");

    /** The form for an index that no schema has said yet. */
    static KeyForm of(Index index) {
        if (!isLanguage(index)) {
            return ABOVE;
        }
        return isShaped(index) ? SHAPED : index.options().declared() ? ABOVE : PLAIN;
    }

    /** Whether the language names its keys, and directives say the rest. */
    static boolean isLanguage(Index index) {
        return index.keys().stream().noneMatch(IndexKey::expression) && hasMethod(index) && areWords(index);
    }

    /** Whether it has what only a directive can say. */
    static boolean needsDirective(Index index) {
        return isShaped(index) || !isLanguage(index);
    }

    static boolean needsDirective(PrimaryKey key) {
        return !key.include().isEmpty()
                || key.options().constraint()
                || !key.options().storage().isEmpty();
    }

    private static boolean isShaped(Index index) {
        return !index.include().isEmpty()
                || index.nullsNotDistinct()
                || index.options().constraint()
                || !index.options().storage().isEmpty()
                || !misplacedNulls(index).isEmpty();
    }

    private static boolean hasMethod(Index index) {
        return index.method().equals("btree")
                || index.options().withoutOverlaps()
                || (METHODS.containsKey(index.method()) && !index.unique());
    }

    /** Whether the directives of keys have words for all that it has. */
    private static boolean areWords(Index index) {
        return misplacedNulls(index).stream()
                                .map(IndexKey::nullsFirst)
                                .distinct()
                                .count()
                        <= 1
                && (misplacedNulls(index).isEmpty() || index.method().equals("btree"))
                && index.options().storage().stream()
                        .allMatch(o -> STORAGE.matcher(o).matches());
    }

    /** The keys whose rows without a value do not stand where they do by default. */
    static List<IndexKey> misplacedNulls(Index index) {
        return index.keys().stream()
                .filter(k -> k.nullsFirst() != k.descending())
                .toList();
    }
}
