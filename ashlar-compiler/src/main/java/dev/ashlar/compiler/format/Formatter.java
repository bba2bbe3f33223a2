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
import org.jspecify.annotations.Nullable;

/**
 * Prisma's own formatting: two spaces, aligned columns, attributes in Prisma's order, one empty line between blocks.
 * Formatting what is formatted changes nothing. Lines that cannot be read are left as they stand.
 */
public final class Formatter {
    /** A file that cannot be read is laid out until nothing changes, so often at most. */
    private static final int PASSES = 5;

    private Formatter() {}

    /**
     * Formats the files of one schema. What a relation lacks is added, in whichever file it belongs; so are the fields of
     * mixins.
     */
    public static List<SourceFile> format(List<SourceFile> files) {
        return formatTrees(parse(files));
    }

    /** The same for files that are read already. */
    public static List<SourceFile> formatTrees(List<SyntaxFile> written) {
        List<SourceFile> files = written.stream().map(SyntaxFile::file).toList();
        List<SourceFile> mixed = MissingFields.add(written);
        List<SyntaxFile> trees = mixed.equals(files) ? written : parse(mixed);
        List<SourceFile> completed = completed(mixed, trees);
        List<SyntaxFile> whole = completed.equals(mixed) ? trees : parse(completed);
        return whole.stream().map(Formatter::layOut).toList();
    }

    private static List<SyntaxFile> parse(List<SourceFile> files) {
        return files.stream().map(Parser::parse).toList();
    }

    /** Two fields that claim one relation would get more at each run; such a schema is left to its author. */
    private static List<SourceFile> completed(List<SourceFile> files, List<SyntaxFile> trees) {
        List<SourceFile> once = MissingParts.add(trees);
        boolean complete = once.equals(files);
        return complete
                        || !Understood.all(trees)
                        || !MissingParts.add(parse(once)).equals(once)
                ? files
                : once;
    }

    /** Formats a schema that is one file. */
    public static SourceFile format(SourceFile file) {
        return format(List.of(file)).get(0);
    }

    /** Formats one file by itself and adds nothing to it. */
    public static SourceFile layOut(SourceFile file) {
        return layOut(Parser.parse(file));
    }

    /** Lays out one file that is read already, and adds nothing to it. */
    public static SourceFile layOut(SyntaxFile syntax) {
        SourceFile file = syntax.file();
        if (syntax.isRefused()) {
            return file;
        }
        SourceFile once = new SourceFile(file.name(), text(syntax));
        return syntax.hasErrors() ? settled(once) : once;
    }

    /** Where a line was moved away from between two that cannot be read, these may be one that can. */
    private static SourceFile settled(SourceFile once) {
        SourceFile file = once;
        for (int i = 1; i < PASSES; i++) {
            SyntaxFile read = Parser.parse(file);
            String again = read.isRefused() ? file.text() : text(read);
            if (again.equals(file.text())) {
                return file;
            }
            file = new SourceFile(file.name(), again);
        }
        return file;
    }

    private static String text(SyntaxFile syntax) {
        Lines out = new Lines(syntax.file().text().length());
        List<Item> items = syntax.items();
        for (int i = 0; i < items.size(); i++) {
            Item next = i + 1 < items.size() ? items.get(i + 1) : null;
            write(items.get(i), i == 0, next, out);
        }
        return out.finished();
    }

    private static void write(Item item, boolean first, @Nullable Item next, Lines out) {
        if (item instanceof BlankLines) {
            if (!first && next != null) {
                out.endLine();
            }
        } else if (item instanceof CommentBlock comments) {
            Table table = new Table();
            CommentLayout.add(comments, table);
            table.render(out);
        } else if (item instanceof Declaration declaration) {
            new BlockLayout(out).write(declaration);
            if (next != null && !(next instanceof BlankLines)) {
                out.endLine();
            }
        } else if (item instanceof InvalidText invalid) {
            writeInvalid(invalid, next, out);
        }
    }

    private static void writeInvalid(InvalidText invalid, @Nullable Item next, Lines out) {
        out.write(invalid.span().text().stripTrailing());
        boolean unclosed = invalid.salvaged() != null;
        if (unclosed || next == null || !isOnSameLine(invalid, next)) {
            out.endLine();
        }
        if (unclosed && next != null) {
            out.endLine();
        }
    }

    /** Whether the line end that follows is the next item's, as it is behind an unknown block. */
    private static boolean isOnSameLine(Item item, Item next) {
        String between = item.span()
                .file()
                .text()
                .substring(item.span().end(), next.span().start());
        return between.indexOf('\n') < 0 && between.indexOf('\r') < 0;
    }
}
