package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Expression.ArrayLiteral;
import dev.ashlar.compiler.syntax.Expression.Constant;
import dev.ashlar.compiler.syntax.Expression.FunctionCall;
import dev.ashlar.compiler.syntax.Expression.Missing;
import dev.ashlar.compiler.syntax.Expression.NumberLiteral;
import dev.ashlar.compiler.syntax.Expression.ObjectLiteral;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Values, and arguments in parentheses. */
final class ExpressionParser {
    /** No schema written by a person comes near; it keeps the stack of the thread safe. */
    static final int MAX_DEPTH = 100;

    /** As many as most lists have. */
    private static final int FEW = 3;

    private final TokenReader reader;
    private final Supplier<ArgumentList> argumentList = this::argumentList;
    private final Supplier<Argument> argument = this::argument;
    private int depth;

    ExpressionParser(TokenReader reader) {
        this.reader = reader;
    }

    Expression expression() {
        return switch (reader.kind()) {
            case STRING -> string();
            case TEXT_BLOCK -> textBlock();
            case BRACKET_OPEN -> nested(this::array);
            case BRACE_OPEN -> nested(this::object);
            case MINUS, WORD -> word();
            default -> throw reader.unexpected("a value");
        };
    }

    /** Arguments with their parentheses, which come next. */
    ArgumentList arguments() {
        return nested(argumentList);
    }

    /** A word, with dots and further words when they follow without space. */
    Name path() {
        Token first = reader.next();
        int end = first.end();
        while (reader.rawKind() == TokenKind.DOT || reader.rawKind() == TokenKind.WORD) {
            end = reader.next().end();
        }
        return reader.name(first.start(), end);
    }

    StringLiteral string() {
        Token token = reader.next();
        return new StringLiteral(StringReader.read(reader, token), reader.span(token));
    }

    private StringLiteral textBlock() {
        Token token = reader.next();
        return new StringLiteral(TextBlock.read(reader.text(token)), reader.span(token));
    }

    private <T> T nested(Supplier<T> body) {
        if (depth == MAX_DEPTH) {
            throw reader.problem(
                    "nesting-too-deep",
                    "brackets may be nested " + MAX_DEPTH + " deep, not deeper",
                    reader.span(reader.peek()));
        }
        int outer = reader.enterList();
        depth++;
        try {
            T result = body.get();
            reader.leaveList(outer);
            return result;
        } finally {
            depth--;
        }
    }

    private ArgumentList argumentList() {
        int start = reader.expect(TokenKind.PAREN_OPEN, "before the arguments").start();
        List<Argument> arguments = elements(TokenKind.PAREN_CLOSE, argument);
        int end = reader.next().end();
        return new ArgumentList(arguments, reader.span(start, end));
    }

    private ArrayLiteral array() {
        int start = reader.next().start();
        List<Expression> elements = elements(TokenKind.BRACKET_CLOSE, this::expression);
        int end = reader.next().end();
        return new ArrayLiteral(elements, reader.span(start, end));
    }

    private ObjectLiteral object() {
        int start = reader.next().start();
        List<Argument> properties = elements(TokenKind.BRACE_CLOSE, this::property);
        int end = reader.next().end();
        return new ObjectLiteral(properties, reader.span(start, end));
    }

    /** What stands between commas, up to the closing bracket, which stays unread. */
    private <T> List<T> elements(TokenKind close, Supplier<T> element) {
        if (reader.kind() == TokenKind.COMMA) {
            refuseComma(close);
        }
        if (reader.kind() == close) {
            return List.of();
        }
        T first = element(close, element);
        return reader.kind() == close ? List.of(first) : further(first, close, element);
    }

    private <T> List<T> further(T first, TokenKind close, Supplier<T> element) {
        List<T> elements = new ArrayList<>(FEW);
        elements.add(first);
        while (reader.kind() != close) {
            elements.add(element(close, element));
        }
        return List.copyOf(elements);
    }

    /** One of them with the comma behind it. */
    private <T> T element(TokenKind close, Supplier<T> element) {
        T read = element.get();
        if (reader.kind() == TokenKind.COMMA && reader.kindAfterNext() == close) {
            refuseComma(close);
        } else if (reader.kind() != close && !reader.accept(TokenKind.COMMA)) {
            throw reader.unexpected("`,` or `" + close.symbol() + "`");
        }
        return read;
    }

    /** A comma with nothing behind it is left out; one with nothing before it ends the reading. */
    private void refuseComma(TokenKind close) {
        Token comma = reader.peek();
        if (reader.kindAfterNext() != close) {
            throw reader.unexpected("a value");
        }
        reader.next();
        reader.report(Diagnostic.error(
                "trailing-comma",
                "a comma may not stand before `" + close.symbol() + "`; remove it",
                reader.span(comma)));
    }

    private Argument argument() {
        return reader.kind() == TokenKind.WORD && reader.kindAfterNext() == TokenKind.COLON ? named() : positional();
    }

    private Argument property() {
        if (reader.kind() != TokenKind.WORD || reader.kindAfterNext() != TokenKind.COLON) {
            throw reader.unexpected("`name: value`");
        }
        return named();
    }

    private Argument positional() {
        Expression value = expression();
        return new Argument(null, value, value.span());
    }

    private Argument named() {
        Token word = reader.next();
        Name name = reader.name(word);
        int colonEnd = reader.next().end();
        Expression value = isEndOfArgument() ? missing(name, colonEnd) : expression();
        return new Argument(name, value, reader.span(word.start(), value.span().end()));
    }

    private boolean isEndOfArgument() {
        return switch (reader.kind()) {
            case COMMA, PAREN_CLOSE, BRACE_CLOSE -> true;
            default -> false;
        };
    }

    private Missing missing(Name name, int at) {
        reader.report(Diagnostic.error("missing-value", "argument `" + name.text() + "` has no value", name.span()));
        return new Missing(reader.span(at, at));
    }

    private Expression word() {
        if (reader.kind() == TokenKind.MINUS) {
            return negative();
        }
        Name name = path();
        if (reader.kind() == TokenKind.PAREN_OPEN) {
            ArgumentList arguments = arguments();
            return new FunctionCall(
                    name,
                    arguments,
                    reader.span(name.span().start(), arguments.span().end()));
        }
        return Character.isDigit(name.text().charAt(0))
                ? number(name.text(), name.span())
                : new Constant(name.text(), name.span());
    }

    private Expression negative() {
        int start = reader.next().start();
        if (reader.rawKind() != TokenKind.WORD) {
            throw reader.unexpected("a number after `-`");
        }
        int end = path().span().end();
        return number(reader.word(start, end), reader.span(start, end));
    }

    private NumberLiteral number(String text, Span span) {
        if (!isNumber(text)) {
            throw reader.problem("invalid-number", "`" + text + "` is not a number", span);
        }
        return new NumberLiteral(text, span);
    }

    /** An optional minus, digits, an optional fraction. */
    private static boolean isNumber(String text) {
        int start = text.charAt(0) == '-' ? 1 : 0;
        int point = digits(text, start);
        boolean whole = point == text.length();
        return point > start
                && (whole
                        || (text.charAt(point) == '.'
                                && point + 1 < text.length()
                                && digits(text, point + 1) == text.length()));
    }

    /** Where the digits end that begin there. */
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
