package dev.ashlar.compiler.check;

import dev.ashlar.compiler.syntax.BlankLines;
import dev.ashlar.compiler.syntax.BlockAttribute;
import dev.ashlar.compiler.syntax.Comment;
import dev.ashlar.compiler.syntax.CommentBlock;
import dev.ashlar.compiler.syntax.Directive;
import dev.ashlar.compiler.syntax.InvalidText;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.Node;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A directive that stands above neither a model nor a field would be lost, so it is an error. */
final class DirectivePlaces {
    private final Findings findings;

    DirectivePlaces(Findings findings) {
        this.findings = findings;
    }

    void check(List<SyntaxFile> files) {
        files.forEach(this::check);
    }

    private void check(SyntaxFile file) {
        Set<Integer> read = new HashSet<>();
        file.declarations().stream()
                .filter(ModelDeclaration.class::isInstance)
                .flatMap(model -> documentation((ModelDeclaration) model))
                .forEach(comment -> read.add(comment.span().start()));
        blocks(file)
                .flatMap(block -> block.comments().stream())
                .filter(comment -> !read.contains(comment.span().start()))
                .flatMap(comment -> DirectiveLines.of(comment).stream())
                .forEach(this::lost);
    }

    /** The comments of models, views and their fields. */
    private static Stream<Comment> documentation(ModelDeclaration model) {
        return Stream.concat(
                model.documentation().comments().stream(),
                model.fields().stream().flatMap(field -> field.documentation().comments().stream()));
    }

    private static Stream<CommentBlock> blocks(SyntaxFile file) {
        return Stream.concat(
                comments(file.items()), file.declarations().stream().flatMap(block -> comments(block.members())));
    }

    private static Stream<CommentBlock> comments(List<? extends Node> nodes) {
        return IntStream.range(0, nodes.size())
                .filter(i -> nodes.get(i) instanceof CommentBlock && !isAboveUnread(nodes, i + 1))
                .mapToObj(i -> (CommentBlock) nodes.get(i));
    }

    /** Whether what follows could not be read, so that it cannot be told to what the comment belongs. */
    private static boolean isAboveUnread(List<? extends Node> nodes, int from) {
        int next = from;
        while (next < nodes.size()
                && (nodes.get(next) instanceof BlankLines || nodes.get(next) instanceof BlockAttribute)) {
            next++;
        }
        return next < nodes.size() && nodes.get(next) instanceof InvalidText text && text.salvaged() == null;
    }

    private void lost(Directive directive) {
        String name = DirectiveLines.nearest(directive).orElseThrow();
        findings.error(
                "misplaced-directive",
                "`@" + directive.name().text() + "` belongs to nothing here",
                directive.span(),
                DirectiveLines.home(name));
    }
}
