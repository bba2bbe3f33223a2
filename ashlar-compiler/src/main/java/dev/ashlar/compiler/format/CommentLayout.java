package dev.ashlar.compiler.format;

import dev.ashlar.compiler.syntax.Comment;
import dev.ashlar.compiler.syntax.CommentBlock;
import org.jspecify.annotations.Nullable;

/** Comments: those on lines of their own are laid out, one at a line's end stays as written. */
final class CommentLayout {
    private CommentLayout() {}

    static void add(CommentBlock block, Table table) {
        for (Comment comment : block.comments()) {
            if (comment.kind() == Comment.Kind.BLOCK) {
                addBlock(comment, table);
            } else {
                table.addLine(comment.span().text());
            }
        }
    }

    static String suffix(@Nullable Comment trailing) {
        return trailing == null ? "" : trailing.span().text();
    }

    /** The star lines that Prisma makes of every comment between slash-star and star-slash. */
    private static void addBlock(Comment comment, Table table) {
        table.addLine("/**");
        comment.content()
                .lines()
                .map(CommentLayout::withoutStar)
                .filter(l -> !l.isEmpty())
                .forEach(line -> table.addLine(" * " + line));
        table.addLine(" */");
    }

    private static String withoutStar(String line) {
        String text = line.strip();
        return text.startsWith("*") ? text.substring(1).stripLeading() : text;
    }
}
