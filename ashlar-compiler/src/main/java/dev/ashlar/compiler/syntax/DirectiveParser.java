package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
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

    /** The directive on this comment, when it is a {@code ///} comment that begins with {@code @name}. */
    public static Optional<Directive> parse(Comment comment) {
        if (comment.kind() != Comment.Kind.DOC) {
            return Optional.empty();
        }
        Span span = comment.span();
        List<Token> tokens = Lexer.tokens(span.file().text(), span.start() + 3, span.end());
        DirectiveParser parser = new DirectiveParser(new TokenReader(span.file(), tokens));
        return Optional.ofNullable(parser.directive());
    }

    private @Nullable Directive directive() {
        Token at = reader.next();
        if (at.kind() != TokenKind.AT || reader.raw().kind() != TokenKind.WORD) {
            return null;
        }
        Name name = expressions.path();
        List<Diagnostic> problems = new ArrayList<>();
        ArgumentList arguments = arguments(problems);
        int end = arguments == null ? name.span().end() : arguments.span().end();
        problems.addAll(0, reader.diagnostics());
        return new Directive(name, arguments, reader.span(at.start(), end), List.copyOf(problems));
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
