package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.TypeReference.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a block: a field, an enum value, a property, an attribute of the block. */
final class MemberParser {
    /** As many as most members have attributes. */
    private static final int FEW = 3;

    private final TokenReader reader;
    private final ExpressionParser expressions;

    MemberParser(TokenReader reader) {
        this.reader = reader;
        this.expressions = new ExpressionParser(reader);
    }

    /** A field; when one of its attributes cannot be read it is salvaged without it. */
    Member field(@Nullable CommentBlock above) {
        Name name = word();
        if (reader.accept(TokenKind.COLON)) {
            reader.report(Diagnostic.error("syntax", "no `:` stands between a field's name and its type", name.span()));
        }
        TypeReference type = type(name);
        List<Attribute> attributes = new ArrayList<>(FEW);
        SyntaxProblem problem = readAttributes(attributes);
        Comment trailing = problem == null ? trailingComment() : null;
        FieldDeclaration field = new FieldDeclaration(
                name,
                type,
                List.copyOf(attributes),
                Documentation.of(above, trailing),
                trailing,
                since(name, trailing));
        return problem == null ? endOfLine(field) : salvage(problem, name.span(), field);
    }

    /** A value of an enum. */
    Member enumValue(@Nullable CommentBlock above) {
        Name name = word();
        List<Attribute> attributes = new ArrayList<>(FEW);
        SyntaxProblem problem = readAttributes(attributes);
        Comment trailing = problem == null ? trailingComment() : null;
        EnumValueDeclaration value = new EnumValueDeclaration(
                name, List.copyOf(attributes), Documentation.of(above, trailing), trailing, since(name, trailing));
        return problem == null ? endOfLine(value) : salvage(problem, name.span(), value);
    }

    /** A property of a datasource or generator. */
    Member property() {
        Name name = word();
        Token equals = reader.expect(TokenKind.EQUALS, "after `" + name.text() + "`");
        Expression value = hasValue() ? expressions.expression() : missing(name, equals);
        refuseSeveralLines(value.span());
        Span span = reader.span(name.span().start(), value.span().end());
        return endOfLine(new PropertyDeclaration(name, value, trailingComment(), span));
    }

    /** An attribute of the block. */
    Member blockAttribute(@Nullable CommentBlock above) {
        Attribute attribute = attribute(reader.next());
        return endOfLine(new BlockAttribute(attribute, Documentation.of(above, null), trailingComment()));
    }

    /** After an error: the rest of the line is left alone. */
    InvalidText salvage(SyntaxProblem problem, Span start, @Nullable Member salvaged) {
        reader.report(problem.diagnostic());
        reader.skipLine();
        Span text = reader.span(start.start(), reader.lastEnd());
        reader.accept(TokenKind.NEWLINE);
        return new InvalidText(text, salvaged);
    }

    private Name word() {
        Token token = reader.next();
        return reader.name(token);
    }

    private Span since(Name name, @Nullable Comment trailing) {
        int end = reader.lastEnd();
        return reader.span(name.span().start(), trailing == null ? end : lastEndBefore(trailing));
    }

    private int lastEndBefore(Comment trailing) {
        int end = trailing.span().start();
        String text = trailing.span().file().text();
        while (Character.isWhitespace(text.charAt(end - 1)) || Character.isSpaceChar(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private boolean hasValue() {
        return !reader.kind().endsLine() && !reader.kind().isComment() && reader.kind() != TokenKind.BRACE_CLOSE;
    }

    private Expression missing(Name name, Token equals) {
        reader.report(Diagnostic.error("missing-value", "`" + name.text() + "` has no value", name.span()));
        return new Expression.Missing(reader.span(equals.end(), equals.end()));
    }

    /** Reads attributes as long as they come; gives the problem that ended it, or null. */
    private @Nullable SyntaxProblem readAttributes(List<Attribute> attributes) {
        try {
            while (reader.kind() == TokenKind.AT) {
                attributes.add(attribute(reader.next()));
            }
            return null;
        } catch (SyntaxProblem problem) {
            return problem;
        }
    }

    private Attribute attribute(Token at) {
        if (reader.kind() != TokenKind.WORD) {
            throw reader.unexpected("the name of an attribute after `" + reader.text(at) + "`");
        }
        Name name = expressions.path();
        ArgumentList arguments = reader.kind() == TokenKind.PAREN_OPEN ? expressions.arguments() : null;
        Span end = arguments == null ? name.span() : arguments.span();
        refuseSeveralLines(end);
        return new Attribute(name, arguments, reader.span(at.start(), end.end()));
    }

    /** Prisma reads arguments on one line only. We read them wherever they stand, and say so once. */
    private void refuseSeveralLines(Span span) {
        if (reader.hasLineEnd(span)) {
            reader.report(Diagnostic.error("several-lines", "Prisma's language wants these on one line", span)
                    .help("`ashlar format` joins them"));
        }
    }

    private TypeReference type(Name field) {
        if (reader.kind() == TokenKind.BRACKET_OPEN) {
            return legacyList();
        }
        if (reader.kind() != TokenKind.WORD) {
            throw withoutType(field);
        }
        Token word = reader.next();
        Name name = reader.name(word);
        Expression.StringLiteral unsupported = unsupported(name);
        Modifier modifier = modifier();
        TypeReference type = new TypeReference(name, unsupported, modifier, upTo(reader.lastEnd(), name.span()));
        if (modifier == Modifier.OPTIONAL_LIST) {
            reader.report(Diagnostic.error("optional-list", "a list cannot be optional", type.span())
                    .help("write `" + name.text() + "[]` or `" + name.text() + "?`"));
        }
        return type;
    }

    /** From the start of that span; the span itself when it ends there. */
    private Span upTo(int end, Span span) {
        return end == span.end() ? span : reader.span(span.start(), end);
    }

    private SyntaxProblem withoutType(Name field) {
        TokenKind next = reader.kind();
        boolean forgotten = next.endsLine() || next.isComment() || next == TokenKind.AT;
        return forgotten
                ? reader.problem("missing-type", "field `" + field.text() + "` has no type", field.span())
                : reader.unexpected("a type after `" + field.text() + "`");
    }

    private Expression.@Nullable StringLiteral unsupported(Name name) {
        if (!name.text().equals("Unsupported") || reader.rawKind() != TokenKind.PAREN_OPEN) {
            return null;
        }
        reader.next();
        if (reader.kind() != TokenKind.STRING) {
            throw reader.unexpected("the name of a type of the database in quotes");
        }
        Expression.StringLiteral type = expressions.string();
        reader.expect(TokenKind.PAREN_CLOSE, "after the type's name");
        return type;
    }

    private Modifier modifier() {
        if (reader.kind() == TokenKind.BRACKET_OPEN) {
            reader.next();
            reader.expect(TokenKind.BRACKET_CLOSE, "after `[`");
            return reader.accept(TokenKind.QUESTION) ? Modifier.OPTIONAL_LIST : Modifier.LIST;
        }
        if (reader.kind() == TokenKind.BANG) {
            reader.report(Diagnostic.error(
                    "syntax", "fields are required as they are; remove the `!`", reader.span(reader.next())));
        }
        return reader.accept(TokenKind.QUESTION) ? Modifier.OPTIONAL : Modifier.REQUIRED;
    }

    /** {@code [Type]}, as the first Prisma wrote it. */
    private TypeReference legacyList() {
        Token open = reader.next();
        if (reader.kind() != TokenKind.WORD) {
            throw reader.unexpected("a type");
        }
        Name name = word();
        int end = reader.expect(TokenKind.BRACKET_CLOSE, "after the type").end();
        Span span = reader.span(open.start(), end);
        reader.report(Diagnostic.error(
                "syntax", "a list is written `" + name.text() + "[]`, not `[" + name.text() + "]`", span));
        return new TypeReference(name, null, Modifier.LIST, span);
    }

    private @Nullable Comment trailingComment() {
        return reader.kind().isComment() ? CommentReader.comment(reader) : null;
    }

    private Member endOfLine(Member member) {
        if (reader.kind().endsLine()) {
            int end = reader.lastEnd();
            reader.skip();
            // Laid out on one line it would lose the comment between its arguments, so it stays as it is.
            return reader.takePassedComment()
                    ? new InvalidText(reader.span(member.span().start(), end), member)
                    : member;
        }
        return salvage(reader.unexpected("the end of the line"), member.span(), member);
    }
}
