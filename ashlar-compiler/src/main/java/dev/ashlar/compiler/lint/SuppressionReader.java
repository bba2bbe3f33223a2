package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.BlockAttribute;
import dev.ashlar.compiler.syntax.Comment;
import dev.ashlar.compiler.syntax.CommentBlock;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.Documentation;
import dev.ashlar.compiler.syntax.EnumValueDeclaration;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.Member;
import dev.ashlar.compiler.syntax.Node;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the suppressions of a file: above a model, an enum, a field, a value or an attribute of a block they are about that;
 * standing alone in a block, about the block; standing alone in the file, about the file.
 */
final class SuppressionReader {
    /** Misspelt ones too: a suppression that is not read must not be passed over. */
    private static final Pattern DIRECTIVE = Pattern.compile("@lint([.( ]|off).*");

    private static final Pattern WHOLE =
            Pattern.compile("@lint\\.off\\(\\s*([a-z0-9-]+)\\s*(?:,\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*)?\\)\\s*");

    private SuppressionReader() {}

    static Stream<Suppression> read(SyntaxFile file) {
        Span whole = new Span(file.file(), 0, file.file().text().length());
        return Stream.concat(
                alone(file.items(), whole), file.declarations().stream().flatMap(SuppressionReader::ofBlock));
    }

    private static Stream<Suppression> ofBlock(Declaration block) {
        return Stream.of(
                        of(block.documentation(), block.span()),
                        block.members().stream().flatMap(SuppressionReader::ofMember),
                        alone(block.members(), block.span()))
                .flatMap(s -> s);
    }

    private static Stream<Suppression> ofMember(Member member) {
        if (member instanceof FieldDeclaration field) {
            return of(field.documentation(), field.span());
        }
        return member instanceof EnumValueDeclaration value ? of(value.documentation(), value.span()) : Stream.empty();
    }

    /** Comments that are not the documentation of what follows; those above an attribute of a block are about it. */
    private static Stream<Suppression> alone(List<? extends Node> nodes, Span around) {
        return IntStream.range(0, nodes.size())
                .filter(i -> nodes.get(i) instanceof CommentBlock && !isDocumentation(nodes, i))
                .boxed()
                .flatMap(i -> in(((CommentBlock) nodes.get(i)).comments(), scope(nodes, i + 1, around)));
    }

    private static boolean isDocumentation(List<? extends Node> nodes, int i) {
        Node next = i + 1 < nodes.size() ? nodes.get(i + 1) : null;
        return next instanceof Declaration || next instanceof FieldDeclaration || next instanceof EnumValueDeclaration;
    }

    private static Span scope(List<? extends Node> nodes, int next, Span around) {
        return next < nodes.size() && nodes.get(next) instanceof BlockAttribute attribute ? attribute.span() : around;
    }

    private static Stream<Suppression> of(Documentation documentation, Span scope) {
        return in(documentation.docLines(), scope);
    }

    private static Stream<Suppression> in(List<Comment> comments, Span scope) {
        return comments.stream().flatMap(comment -> read(comment, scope).stream());
    }

    private static Optional<Suppression> read(Comment comment, Span scope) {
        String content = comment.content();
        String line = content.strip();
        if (comment.kind() != Comment.Kind.DOC || !DIRECTIVE.matcher(line).matches()) {
            return Optional.empty();
        }
        int start = comment.span().start() + 3 + content.indexOf('@');
        Span span = new Span(comment.span().file(), start, start + line.length());
        Matcher whole = WHOLE.matcher(line);
        return Optional.of(
                whole.matches()
                        ? new Suppression(whole.group(1), reason(whole.group(2)), span, scope)
                        : new Suppression("", null, span, scope));
    }

    private static @Nullable String reason(@Nullable String written) {
        return written == null || written.isBlank() ? null : written;
    }
}
