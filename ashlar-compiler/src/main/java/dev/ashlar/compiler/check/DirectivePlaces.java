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
import dev.ashlar.compiler.syntax.Documentation;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.InvalidText;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.Node;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        for (Declaration block : file.declarations()) {
            if (!(block instanceof ConfigDeclaration)) {
                add(block.documentation(), read);
            }
            checkWithin(block);
        }
        List<Directive> ofFile = unread(file.items(), read);
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

    private void checkWithin(Declaration block) {
        if (block instanceof ModelDeclaration model && !model.hasLooseComments()) {
            return; // so it is with nearly every model
        }
        Set<Integer> read = new HashSet<>();
        addRead(block, read);
        unread(block.members(), read).forEach(this::lost);
    }

    /** Where the comments begin that whoever reads the members of a block looks at. */
    private static void addRead(Declaration block, Set<Integer> read) {
        if (block instanceof EnumDeclaration type) {
            type.values().forEach(value -> add(value.documentation(), read));
        }
        if (block instanceof ModelDeclaration model) {
            model.fields().forEach(field -> add(field.documentation(), read));
            model.blockAttributes().forEach(attribute -> add(attribute.documentation(), read));
        }
    }

    private static void add(Documentation documentation, Set<Integer> read) {
        for (Comment comment : documentation.comments()) {
            read.add(comment.span().start());
        }
    }

    private static List<Directive> unread(List<? extends Node> nodes, Set<Integer> read) {
        List<Directive> unread = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof CommentBlock block && !isAboveUnread(nodes, i + 1)) {
                List<Comment> comments = new ArrayList<>(block.comments());
                comments.removeIf(comment -> read.contains(comment.span().start()));
                unread.addAll(DirectiveLines.of(comments).directives());
            }
        }
        return unread;
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
