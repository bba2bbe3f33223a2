package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A declaration: keyword, name, and its members in braces. */
final class BlockParser {
    private static final Set<String> KEYWORDS = Set.of("model", "view", "type", "enum", "datasource", "generator");

    private final TokenReader reader;
    private final MemberParser members;

    BlockParser(TokenReader reader) {
        this.reader = reader;
        this.members = new MemberParser(reader);
    }

    /** A declaration, or text that is none. */
    Item block(@Nullable CommentBlock above) {
        if (startsDeclaration()) {
            return declaration(above);
        }
        int start = reader.peek().start();
        Span line = peekLine();
        if (startsBlock()) {
            return unknownBlock(start, line);
        }
        reader.report(Diagnostic.error("syntax", explain(line.text()), line));
        reader.skipLine();
        Span text = reader.span(start, reader.lastEnd());
        reader.accept(TokenKind.NEWLINE);
        return new InvalidText(text, null);
    }

    private static String explain(String line) {
        if (line.matches("type\\s+\\w+\\s*=.*")) {
            return "a type cannot be another name of a type; composite types are written `type Name { ... }`";
        }
        return "this line does not begin a `model`, `enum`, `type`, `view`, `datasource` or `generator`";
    }

    private Item unknownBlock(int start, Span line) {
        reader.report(Diagnostic.error(
                "syntax",
                "a block begins with `model`, `enum`, `type`, `view`, `datasource` or `generator` and a name",
                line));
        reader.skipLine();
        int end = reader.lastEnd();
        while (!line.text().endsWith("}") && !isBlockEnd()) {
            while (reader.accept(TokenKind.NEWLINE)) {}
            if (!isBlockEnd()) {
                reader.skipLine();
                end = reader.lastEnd();
            }
        }
        if (reader.accept(TokenKind.BRACE_CLOSE)) {
            end = reader.lastEnd();
        }
        return new InvalidText(reader.span(start, end), null);
    }

    private boolean isBlockEnd() {
        return reader.kind() == TokenKind.BRACE_CLOSE || reader.kind() == TokenKind.END || startsDeclaration();
    }

    private Declaration declaredAs(
            String keyword, Name name, @Nullable CommentBlock above, Span opening, List<Member> members, Span span) {
        Documentation doc = Documentation.of(above, null);
        return switch (keyword) {
            case "enum" -> new EnumDeclaration(name, doc, opening, members, span);
            case "datasource" ->
                new ConfigDeclaration(ConfigDeclaration.Kind.DATASOURCE, name, doc, opening, members, span);
            case "generator" ->
                new ConfigDeclaration(ConfigDeclaration.Kind.GENERATOR, name, doc, opening, members, span);
            case "view" -> new ModelDeclaration(ModelDeclaration.Kind.VIEW, name, doc, opening, members, span);
            case "type" -> new ModelDeclaration(ModelDeclaration.Kind.TYPE, name, doc, opening, members, span);
            default -> new ModelDeclaration(ModelDeclaration.Kind.MODEL, name, doc, opening, members, span);
        };
    }

    private Item declaration(@Nullable CommentBlock above) {
        Token keyword = reader.next();
        Token name = reader.next();
        Span header = reader.span(keyword.start(), name.end());
        boolean empty = isEmptyBody();
        Span opening = empty ? emptyBody() : opening();
        List<Member> inside = new ArrayList<>();
        boolean closed = empty || body(reader.text(keyword), inside);
        Span span = reader.span(keyword.start(), reader.lastEnd());
        Declaration declaration =
                declaredAs(reader.text(keyword), reader.name(name), above, opening, List.copyOf(inside), span);
        return closed ? declaration : unclosed(declaration, header);
    }

    private InvalidText unclosed(Declaration declaration, Span header) {
        boolean atEnd = reader.kind() == TokenKind.END;
        Span where = atEnd ? header : peekLine();
        reader.report(Diagnostic.error(
                "unclosed-block", "`" + header.text() + "` has no closing `}`" + (atEnd ? "" : " before this"), where));
        return new InvalidText(declaration.span(), declaration);
    }

    /** Whether the braces close at once and are not followed by lines that only make sense inside them. */
    private boolean isEmptyBody() {
        int start = reader.position();
        reader.next();
        boolean closed = reader.accept(TokenKind.BRACE_CLOSE);
        while (closed && (reader.kind() == TokenKind.NEWLINE || reader.kind().isComment())) {
            reader.next();
        }
        boolean empty = closed && (reader.kind() == TokenKind.END || startsDeclaration());
        reader.moveTo(start);
        return empty;
    }

    private Span emptyBody() {
        int start = reader.next().start();
        return reader.span(start, reader.next().end());
    }

    /** The opening brace; what follows it on its line is no part of the body. */
    private Span opening() {
        Token brace = reader.next();
        Span rest = peekLine();
        boolean comment = reader.kind().isComment();
        if (!comment && !rest.text().isEmpty()) {
            reader.report(Diagnostic.warning(
                    "text-after-brace", "what stands on the line of the opening brace is not read", rest));
        }
        reader.skipLine();
        Span opening = reader.span(brace.start(), reader.lastEnd());
        reader.accept(TokenKind.NEWLINE);
        return opening;
    }

    /** Reads the members; false when the closing brace never comes. */
    private boolean body(String keyword, List<Member> inside) {
        CommentBlock above = null;
        while (!isBlockEnd()) {
            Member member = guarded(keyword, above);
            if (member instanceof CommentBlock comments) {
                above = comments;
            } else if (member instanceof FieldDeclaration
                    || member instanceof EnumValueDeclaration
                    || member instanceof BlockAttribute) {
                above = null;
            }
            inside.add(member);
        }
        return reader.accept(TokenKind.BRACE_CLOSE);
    }

    private Member guarded(String keyword, @Nullable CommentBlock above) {
        int start = reader.nextStart();
        reader.takePassedComment();
        try {
            return member(keyword, above);
        } catch (SyntaxProblem problem) {
            return members.salvage(problem, reader.span(start, start), null);
        }
    }

    private Member member(String keyword, @Nullable CommentBlock above) {
        TokenKind kind = reader.kind();
        if (kind == TokenKind.NEWLINE) {
            return CommentReader.blankLines(reader);
        }
        if (kind.isComment()) {
            return CommentReader.block(reader);
        }
        if (kind == TokenKind.AT_AT && !isConfig(keyword)) {
            return members.blockAttribute(above);
        }
        if (kind != TokenKind.WORD) {
            throw reader.unexpected(expectedIn(keyword));
        }
        if (isConfig(keyword)) {
            return members.property();
        }
        return keyword.equals("enum") ? members.enumValue(above) : members.field(above);
    }

    private static boolean isConfig(String keyword) {
        return keyword.equals("datasource") || keyword.equals("generator");
    }

    private static String expectedIn(String keyword) {
        if (isConfig(keyword)) {
            return "`name = value`";
        }
        return keyword.equals("enum") ? "a value of the enum" : "a field or an attribute";
    }

    private boolean startsDeclaration() {
        int start = reader.position();
        Token keyword = reader.next();
        boolean result = keyword.kind() == TokenKind.WORD
                && reader.accept(TokenKind.WORD)
                && reader.kind() == TokenKind.BRACE_OPEN
                && KEYWORDS.contains(reader.text(keyword));
        reader.moveTo(start);
        return result;
    }

    /** Whether an opening brace follows one or two words: a block that we do not know. */
    private boolean startsBlock() {
        int start = reader.position();
        boolean result = reader.accept(TokenKind.WORD)
                && (reader.kind() == TokenKind.BRACE_OPEN
                        || (reader.accept(TokenKind.WORD) && reader.kind() == TokenKind.BRACE_OPEN));
        reader.moveTo(start);
        return result;
    }

    /** From the next token to the end of its line, without the space before the line end. */
    private Span peekLine() {
        int position = reader.position();
        int start = reader.peek().start();
        while (!reader.kind().endsLine()) {
            reader.next();
        }
        int end = Math.max(start, reader.lastEnd());
        reader.moveTo(position);
        return reader.span(start, end);
    }
}
