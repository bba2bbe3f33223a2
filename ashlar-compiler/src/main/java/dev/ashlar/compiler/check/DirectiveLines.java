package dev.ashlar.compiler.check;

import dev.ashlar.compiler.directive.DirectiveSpecs;
import dev.ashlar.compiler.syntax.Comment;
import dev.ashlar.compiler.syntax.Directive;
import dev.ashlar.compiler.syntax.DirectiveParser;
import dev.ashlar.compiler.syntax.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the lines of a doc comment that are directives of ours from those that are text or belong to other tools.
 *
 * @param directives ours, and those whose name is so near to one of ours that it must be meant
 * @param text the other lines
 */
record DirectiveLines(List<Directive> directives, List<String> text) {
    private static final DirectiveLines NONE = new DirectiveLines(List.of(), List.of());

    static DirectiveLines of(List<Comment> comments) {
        if (comments.isEmpty()) {
            return NONE;
        }
        List<Comment> lines = new ArrayList<>(comments);
        lines.removeIf(comment -> comment.kind() != Comment.Kind.DOC);
        if (lines.isEmpty()) {
            return NONE;
        }
        List<Directive> directives = new ArrayList<>();
        List<String> text = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            Optional<Directive> directive = DirectiveParser.parse(lines.subList(at, lines.size()))
                    .filter(d -> nearest(d).isPresent());
            directive.ifPresent(directives::add);
            if (directive.isEmpty() && !isOfLinter(lines.get(at))) {
                text.add(lines.get(at).content().strip());
            }
            at += directive.map(Directive::lines).orElse(1);
        }
        return new DirectiveLines(List.copyOf(directives), List.copyOf(text));
    }

    static DirectiveLines of(Documentation documentation) {
        return of(documentation.comments());
    }

    /** The name of ours that is written, or that must be meant. */
    static Optional<String> nearest(Directive directive) {
        String name = directive.name().text();
        return DirectiveSpecs.find(name).isPresent()
                ? Optional.of(name)
                : Spelling.nearest(name, DirectiveSpecs.names());
    }

    /** {@code @lint.off(...)} is a word to the linter, and no part of what a table or a class is said to be. */
    private static boolean isOfLinter(Comment line) {
        return line.content().stripLeading().startsWith("@lint.");
    }

    /** The text of a doc comment without our directives, empty when there is none. */
    static String text(Documentation documentation) {
        return of(documentation).joined();
    }

    /** The other lines as one text, empty when there are none. */
    String joined() {
        return text.isEmpty() ? "" : String.join("\n", text).strip();
    }
}
