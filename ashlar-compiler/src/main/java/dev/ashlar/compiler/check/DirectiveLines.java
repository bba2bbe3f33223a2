package dev.ashlar.compiler.check;

import dev.ashlar.compiler.syntax.Comment;
import dev.ashlar.compiler.syntax.Directive;
import dev.ashlar.compiler.syntax.DirectiveParser;
import dev.ashlar.compiler.syntax.Documentation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells the lines of a doc comment that are directives of ours from those that are text or belong to other tools. */
final class DirectiveLines {
    /** Directives of a model. */
    static final List<String> OF_MODEL = List.of("tenant", "softDelete", "check");

    /** Directives of a field. */
    static final List<String> OF_FIELD = List.of("version");

    private static final List<String> ALL = List.of("tenant", "softDelete", "check", "version");

    private DirectiveLines() {}

    /** Our directives, and those whose name is so near to one of ours that it must be meant. */
    static List<Directive> of(Documentation documentation) {
        if (documentation.comments().isEmpty()) {
            return List.of();
        }
        return documentation.docLines().stream()
                .map(DirectiveLines::of)
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<Directive> of(Comment line) {
        boolean possible = line.content().stripLeading().startsWith("@"); // most lines are text: told without a lexer
        return possible ? DirectiveParser.parse(line).filter(d -> nearest(d).isPresent()) : Optional.empty();
    }

    /** The name of ours that is written, or that must be meant. */
    static Optional<String> nearest(Directive directive) {
        return Spelling.nearest(directive.name().text(), ALL);
    }

    static boolean isKnown(Directive directive) {
        return ALL.contains(directive.name().text());
    }

    /** Where a directive of that name stands. */
    static String home(String name) {
        return OF_FIELD.contains(name) ? "put it right above a field" : "put it right above a model";
    }

    /** How a directive of that name is written. */
    static String example(String name) {
        return switch (name) {
            case "tenant" -> "`/// @tenant(organizationId)`";
            case "softDelete" -> "`/// @softDelete(deletedAt)`";
            case "check" -> "`/// @check(\"length(title) > 0\", map: \"posts_title_check\")`";
            default -> "`/// @" + name + "`";
        };
    }

    /** {@code @lint.off(...)} is a word to the linter, and no part of what a table or a class is said to be. */
    private static boolean isOfLinter(Comment line) {
        return line.content().stripLeading().startsWith("@lint.");
    }

    /** The text of a doc comment without our directives, empty when there is none. */
    static String text(Documentation documentation) {
        if (documentation.comments().isEmpty()) {
            return "";
        }
        return documentation.docLines().stream()
                .filter(line -> of(line).isEmpty() && !isOfLinter(line))
                .map(line -> line.content().strip())
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
