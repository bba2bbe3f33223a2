package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of Prisma 7's schema language. Takes time in proportion to the text, never fails: what cannot be read
 * is kept as {@link InvalidText}, with a diagnostic, and reading goes on at the next line.
 */
public final class Parser {
    /** Three thousand models have a third of it; beyond, the answer would take more memory than it is worth. */
    static final int MOST_CHARACTERS = 5_000_000;

    private static final Pattern PRISMA_8 = Pattern.compile("\\s*use\\s+prisma-8\\b.*", Pattern.DOTALL);

    private final TokenReader reader;
    private final BlockParser blocks;
    private final List<Item> items = new ArrayList<>();

    private Parser(TokenReader reader) {
        this.reader = reader;
        this.blocks = new BlockParser(reader);
    }

    public static SyntaxFile parse(SourceFile file) {
        if (file.text().length() > MOST_CHARACTERS) {
            return new SyntaxFile(file, List.of(), List.of(tooLarge(file)));
        }
        TokenReader reader = new TokenReader(file, Lexer.tokens(file.text()));
        Span prisma8 = prisma8(reader);
        if (prisma8 != null) {
            return new SyntaxFile(file, List.of(), List.of(refusal(prisma8)));
        }
        Parser parser = new Parser(reader);
        parser.items();
        Characters.refuse(file, reader::report);
        return new SyntaxFile(file, List.copyOf(parser.items), reader.diagnostics());
    }

    private static @Nullable Span prisma8(TokenReader reader) {
        int start = reader.position();
        while (reader.kind() == TokenKind.NEWLINE) {
            reader.next();
        }
        Comment first = reader.kind().isComment() ? CommentReader.comment(reader) : null;
        reader.moveTo(start);
        return first != null && PRISMA_8.matcher(first.content()).matches() ? first.span() : null;
    }

    private static Diagnostic refusal(Span span) {
        return Diagnostic.error(
                        "prisma-8",
                        "this file is written in Prisma 8's language, and Ashlar reads the language of version 7",
                        span)
                .help("keep the schema in Prisma 7's language and remove this line");
    }

    private static Diagnostic tooLarge(SourceFile file) {
        return Diagnostic.error(
                        "file-too-large",
                        "this file has " + file.text().length() + " characters, and a file of a schema may have "
                                + MOST_CHARACTERS,
                        new Span(file, 0, 1))
                .help("split the schema into several files of one folder");
    }

    private void items() {
        CommentBlock above = null;
        while (reader.kind() != TokenKind.END) {
            Item item = item(above);
            above = item instanceof CommentBlock comments ? comments : null;
            items.add(item);
        }
    }

    private Item item(@Nullable CommentBlock above) {
        if (reader.kind() == TokenKind.NEWLINE) {
            return CommentReader.blankLines(reader);
        }
        if (reader.kind().isComment()) {
            return CommentReader.block(reader);
        }
        return blocks.block(above);
    }
}
