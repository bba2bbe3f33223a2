package dev.ashlar.compiler.format;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.BlankLines;
import dev.ashlar.compiler.syntax.CommentBlock;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.InvalidText;
import dev.ashlar.compiler.syntax.Item;
import dev.ashlar.compiler.syntax.Parser;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.List;

/**
 * Prisma's own formatting: two spaces, aligned columns, attributes in Prisma's order, one empty line between blocks.
 * Formatting what is formatted changes nothing. Lines that cannot be read are left as they stand.
 */
public final class Formatter {
    private Formatter() {}

    /** Formats the files of one schema. */
    public static List<SourceFile> format(List<SourceFile> files) {
        return files.stream().map(Formatter::layOut).toList();
    }

    /** Formats a schema that is one file. */
    public static SourceFile format(SourceFile file) {
        return format(List.of(file)).get(0);
    }

    private static SourceFile layOut(SourceFile file) {
        SyntaxFile syntax = Parser.parse(file);
        if (syntax.diagnostics().stream().anyMatch(d -> d.code().equals("prisma-8"))) {
            return file;
        }
        return new SourceFile(file.name(), text(syntax));
    }

    private static String text(SyntaxFile syntax) {
        Lines out = new Lines();
        List<Item> items = syntax.items();
        for (int i = 0; i < items.size(); i++) {
            boolean edge = i == 0 || i == items.size() - 1;
            write(items.get(i), edge, out);
        }
        return out.finished();
    }

    private static void write(Item item, boolean edge, Lines out) {
        if (item instanceof BlankLines) {
            if (!edge) {
                out.endLine();
            }
        } else if (item instanceof CommentBlock comments) {
            Table table = new Table();
            CommentLayout.add(comments, table);
            table.render(out);
        } else if (item instanceof Declaration declaration) {
            new BlockLayout(out).write(declaration);
        } else if (item instanceof InvalidText invalid) {
            writeInvalid(invalid, edge, out);
        }
    }

    /** An unknown block has its line end in the empty lines that follow; an unknown line has it with it. */
    private static void writeInvalid(InvalidText invalid, boolean last, Lines out) {
        String text = invalid.span().text();
        out.write(text.stripTrailing());
        if (invalid.salvaged() != null || text.indexOf('\n') < 0) {
            out.endLine();
        }
        if (invalid.salvaged() != null && !last) {
            out.endLine();
        }
    }
}
