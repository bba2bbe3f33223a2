package dev.ashlar.lsp.schema;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.CommentBlock;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.EnumValueDeclaration;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.Name;
import dev.ashlar.compiler.syntax.PropertyDeclaration;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.List;
import java.util.stream.Stream;

/** What a file declares, as an editor's outline shows it, and what of it can be folded. */
public final class Outline {
    private Outline() {}

    /**
     * A declaration or one of its members.
     *
     * @param keyword {@code model}, {@code enum}, ...; {@code field}, {@code value} or {@code property} of a member
     * @param detail a field's type, empty otherwise
     */
    public record Entry(String keyword, Name name, String detail, Span span, List<Entry> members) {
        public Entry {
            members = List.copyOf(members);
        }
    }

    public static List<Entry> of(Snapshot snapshot, SourceFile file) {
        return snapshot.tree(file).map(SyntaxFile::declarations).orElse(List.of()).stream()
                .map(Outline::entry)
                .toList();
    }

    private static Entry entry(Declaration block) {
        Stream<Entry> fields = block.membersOf(FieldDeclaration.class)
                .map(f -> new Entry("field", f.name(), f.type().span().text(), f.span(), List.of()));
        Stream<Entry> values = block.membersOf(EnumValueDeclaration.class)
                .map(v -> new Entry("value", v.name(), "", v.span(), List.of()));
        Stream<Entry> properties = block.membersOf(PropertyDeclaration.class)
                .map(p -> new Entry("property", p.name(), "", p.span(), List.of()));
        List<Entry> members =
                Stream.of(fields, values, properties).flatMap(all -> all).toList();
        return new Entry(block.keyword(), block.name(), "", block.span(), members);
    }

    /** Blocks, and comments; those of one line are for the editor to leave out. */
    public static List<Span> folds(Snapshot snapshot, SourceFile file) {
        return snapshot.tree(file).stream()
                .flatMap(tree -> Stream.concat(
                        tree.declarations().stream().map(Declaration::span),
                        tree.items().stream()
                                .filter(CommentBlock.class::isInstance)
                                .map(item -> item.span())))
                .toList();
    }
}
