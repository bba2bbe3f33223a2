package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One file, read.
 *
 * @param items everything at the top of the file, in order
 * @param diagnostics what is wrong with its syntax, in the order of the text
 */
public record SyntaxFile(SourceFile file, List<Item> items, List<Diagnostic> diagnostics) {
    private static final Set<String> REFUSALS = Set.of("prisma-8", "file-too-large");

    /** The declarations in order, with what could be salvaged of broken ones. */
    public List<Declaration> declarations() {
        return items.stream()
                .<@Nullable Node>map(i -> i instanceof InvalidText broken ? broken.salvaged() : i)
                .filter(Declaration.class::isInstance)
                .map(Declaration.class::cast)
                .toList();
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** Whether it was not read at all: nothing is known of what it declares. */
    public boolean isRefused() {
        return diagnostics.stream().anyMatch(d -> REFUSALS.contains(d.code()));
    }
}
