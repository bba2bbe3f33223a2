package dev.ashlar.compiler.check;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Comment;
import dev.ashlar.compiler.syntax.Documentation;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.Parser;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line {@code /// @name(arguments)} of a doc comment.
 *
 * @param attribute its arguments read as those of an attribute, null when they cannot be; its spans lie in a text of its
 *     own, so that what is said about it is drawn under {@code span}
 * @param span from the at sign to the end of the line
 */
record Directive(String name, @Nullable Attribute attribute, Span span) {
    /** The directives that mean something here; every other word after an at sign belongs to other tools. */
    static final List<String> KNOWN = List.of("tenant", "softDelete", "check", "version");

    private static final Pattern LINE = Pattern.compile("\\s*@([A-Za-z]\\w*)\\s*(\\(.*\\))?.*", Pattern.DOTALL);

    /** The directives of a doc comment: ours, and those that look as if they were meant to be ours. */
    static List<Directive> of(Documentation documentation) {
        return documentation.docLines().stream()
                .map(Directive::of)
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<Directive> of(Comment line) {
        Matcher matcher = LINE.matcher(line.content());
        if (!matcher.matches() || Spelling.nearest(matcher.group(1), KNOWN).isEmpty()) {
            return Optional.empty();
        }
        int at = line.span().start() + line.span().text().indexOf('@');
        int end = line.span().start() + line.span().text().stripTrailing().length();
        Span span = new Span(line.span().file(), at, end);
        return Optional.of(new Directive(matcher.group(1), attribute(span.text()), span));
    }

    /** The text of a doc comment without its directives, empty when there is none. */
    static String text(Documentation documentation) {
        return documentation.docLines().stream()
                .filter(line -> of(line).isEmpty())
                .map(line -> line.content().strip())
                .collect(Collectors.joining("\n"))
                .strip();
    }

    boolean known() {
        return KNOWN.contains(name);
    }

    private static @Nullable Attribute attribute(String text) {
        SyntaxFile file = Parser.parse(new SourceFile("directive", "model D {\n  @" + text + "\n}\n"));
        boolean readable = !file.hasErrors() && file.declarations().size() == 1;
        return readable
                ? ((ModelDeclaration) file.declarations().get(0))
                        .attributes().stream().findFirst().orElse(null)
                : null;
    }
}
