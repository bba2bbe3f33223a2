package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code /// @name(args)}; the arguments are written as an attribute's, and all places are those in the file. */
public final class DirectiveParser {
    private final TokenReader reader;
    private final ExpressionParser expressions;

    private DirectiveParser(TokenReader reader) {
        this.reader = reader;
        this.expressions = new ExpressionParser(reader);
    }

    /** The directive that begins on the first of these comments, when that is a {@code ///} comment with {@code @name}. */
    public static Optional<Directive> parse(List<Comment> lines) {
        Comment first = lines.get(0);
        if (first.kind() != Comment.Kind.DOC || !first.content().stripLeading().startsWith("@")) {
            return Optional.empty(); // most lines are text: told without a lexer
        }
        DirectiveTokens.Taken taken = DirectiveTokens.of(following(lines));
        DirectiveParser parser =
                new DirectiveParser(new TokenReader(first.span().file(), taken.tokens()));
        return Optional.ofNullable(parser.directive(taken.lines()));
    }

    /** The {@code ///} lines that follow each other without a line between them. */
    private static List<Comment> following(List<Comment> lines) {
        int count = 1;
        while (count < lines.size() && isNext(lines.get(count - 1), lines.get(count))) {
            count++;
        }
        return lines.subList(0, count);
    }

    private static boolean isNext(Comment line, Comment next) {
        String between = line.span()
                .file()
                .text()
                .substring(line.span().end(), next.span().start());
        return next.kind() == Comment.Kind.DOC && between.isBlank();
    }

    private @Nullable Directive directive(int lines) {
        Token at = reader.next();
        if (at.kind() != TokenKind.AT || reader.rawKind() != TokenKind.WORD) {
            return null;
        }
        Name name = expressions.path();
        List<Diagnostic> problems = new ArrayList<>();
        ArgumentList arguments = arguments(problems);
        int end = arguments == null ? name.span().end() : arguments.span().end();
        problems.addAll(0, reader.diagnostics());
        return new Directive(name, arguments, reader.span(at.start(), end), lines, List.copyOf(problems));
    }

    private @Nullable ArgumentList arguments(List<Diagnostic> problems) {
        ArgumentList arguments = null;
        try {
            arguments = reader.kind() == TokenKind.PAREN_OPEN ? expressions.arguments() : null;
            if (reader.kind() != TokenKind.END) {
                throw reader.unexpected("nothing more after the directive");
            }
        } catch (SyntaxProblem problem) {
            problems.add(problem.diagnostic());
        }
        return arguments;
    }
}
