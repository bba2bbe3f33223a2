package dev.ashlar.compiler.check;

import dev.ashlar.compiler.directive.DirectiveSpec;
import dev.ashlar.compiler.directive.DirectiveSpecs;
import dev.ashlar.compiler.directive.Place;
import dev.ashlar.compiler.syntax.BlankLines;
import dev.ashlar.compiler.syntax.BlockAttribute;
import dev.ashlar.compiler.syntax.Comment;
import dev.ashlar.compiler.syntax.CommentBlock;
import dev.ashlar.compiler.syntax.ConfigDeclaration;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.Directive;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.InvalidText;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.Node;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The comments that stand above nothing: between the blocks of a file, those of the whole schema; anywhere else a directive
 * in them would be lost, so it is an error.
 */
final class DirectivePlaces {
    private final Findings findings;

    DirectivePlaces(Findings findings) {
        this.findings = findings;
    }

    /** The directives of the whole schema, in the order of the files. */
    List<Said> check(List<SyntaxFile> files) {
        return files.stream().flatMap(file -> check(file).stream()).toList();
    }

    private List<Said> check(SyntaxFile file) {
        Set<Integer> read = new HashSet<>();
        file.declarations().stream()
                .flatMap(DirectivePlaces::documentation)
                .forEach(comment -> read.add(comment.span().start()));
        file.declarations().stream()
                .flatMap(block -> unread(block.members(), read))
                .forEach(this::lost);
        List<Directive> ofFile = unread(file.items(), read).toList();
        List<Directive> wrong = ofFile.stream().filter(d -> !isOfFile(d)).toList();
        wrong.forEach(this::lost);
        List<Directive> right = new ArrayList<>(ofFile);
        right.removeAll(wrong);
        return new DirectiveReader(findings).at(Set.of(Place.FILE), right);
    }

    /** One whose name is misspelt is told so, and not that it stands in the wrong place. */
    private static boolean isOfFile(Directive directive) {
        return DirectiveLines.nearest(directive)
                .flatMap(DirectiveSpecs::find)
                .filter(spec -> spec.places().contains(Place.FILE))
                .isPresent();
    }

    /** The comments that whoever reads a block or its members looks at. */
    private static Stream<Comment> documentation(Declaration block) {
        Stream<Comment> own =
                block instanceof ConfigDeclaration ? Stream.of() : block.documentation().comments().stream();
        return Stream.concat(own, ofMembers(block));
    }

    private static Stream<Comment> ofMembers(Declaration block) {
        if (block instanceof EnumDeclaration type) {
            return type.values().stream().flatMap(value -> value.documentation().comments().stream());
        }
        if (block instanceof ModelDeclaration model) {
            return Stream.concat(
                    model.fields().stream().flatMap(f -> f.documentation().comments().stream()),
                    model.membersOf(BlockAttribute.class).flatMap(a -> a.documentation().comments().stream()));
        }
        return Stream.of();
    }

    private static Stream<Directive> unread(List<? extends Node> nodes, Set<Integer> read) {
        return IntStream.range(0, nodes.size())
                .filter(i -> nodes.get(i) instanceof CommentBlock && !isAboveUnread(nodes, i + 1))
                .mapToObj(i -> ((CommentBlock) nodes.get(i))
                        .comments().stream()
                                .filter(comment -> !read.contains(comment.span().start()))
                                .toList())
                .flatMap(comments -> DirectiveLines.of(comments).directives().stream());
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
        DirectiveSpec spec = DirectiveSpecs.find(
                        DirectiveLines.nearest(directive).orElseThrow())
                .orElseThrow();
        findings.error(
                "misplaced-directive",
                "`@" + directive.name().text() + "` belongs to nothing here",
                directive.span(),
                "put it " + spec.home());
    }
}
