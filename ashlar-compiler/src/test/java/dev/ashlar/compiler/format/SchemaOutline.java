package dev.ashlar.compiler.format;

import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Comment;
import dev.ashlar.compiler.syntax.CommentBlock;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.EnumValueDeclaration;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.Item;
import dev.ashlar.compiler.syntax.Member;
import dev.ashlar.compiler.syntax.PropertyDeclaration;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a schema says, without places, without the order of attributes, without the space in comments. */
final class SchemaOutline {
    private final List<String> lines = new ArrayList<>();

    private SchemaOutline() {}

    static List<String> of(SyntaxFile file) {
        SchemaOutline outline = new SchemaOutline();
        file.items().forEach(outline::add);
        return outline.lines;
    }

    private void add(Item item) {
        if (item instanceof CommentBlock comments) {
            add(comments);
        } else if (item instanceof Declaration block) {
            lines.add(block.keyword() + " " + block.name().text());
            lines.add("  comments " + comments(block.documentation().comments()));
            block.members().forEach(this::add);
            block.members().stream()
                    .filter(CommentBlock.class::isInstance)
                    .map(c -> comments(((CommentBlock) c).comments()))
                    .sorted()
                    .forEach(lines::add);
            lines.add(attributes(block.attributes()));
        }
    }

    private void add(CommentBlock block) {
        lines.add(comments(block.comments()));
    }

    private void add(Member member) {
        if (member instanceof FieldDeclaration field) {
            lines.add("  " + field.name().text() + " " + field.type().name().text()
                    + field.type().modifier() + attributes(field.attributes()) + trailing(field.trailing())
                    + comments(field.documentation().comments()));
        } else if (member instanceof EnumValueDeclaration value) {
            lines.add("  " + value.name().text() + attributes(value.attributes()) + trailing(value.trailing()));
        } else if (member instanceof PropertyDeclaration property) {
            lines.add("  " + property.name().text() + "=" + ExpressionText.of(property.value())
                    + trailing(property.trailing()));
        }
    }

    private static String attributes(List<Attribute> attributes) {
        return attributes.stream()
                .map(a -> ExpressionText.of(a, ""))
                .sorted()
                .collect(Collectors.joining(" @", " @", ""));
    }

    private static String trailing(@Nullable Comment comment) {
        return comment == null ? "" : " " + comment.span().text();
    }

    private static String comments(List<Comment> comments) {
        return comments.stream()
                .map(c -> c.kind() == Comment.Kind.BLOCK
                        ? c.content().replaceAll("[\\s*]+", " ").strip()
                        : c.content())
                .toList()
                .toString();
    }
}
