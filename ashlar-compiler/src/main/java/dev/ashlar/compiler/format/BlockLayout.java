package dev.ashlar.compiler.format;

import dev.ashlar.compiler.syntax.BlankLines;
import dev.ashlar.compiler.syntax.BlockAttribute;
import dev.ashlar.compiler.syntax.CommentBlock;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.InvalidText;
import dev.ashlar.compiler.syntax.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One block. Columns are aligned between empty lines; the block's attributes stand at its end, in Prisma's order,
 * each with the comment right above it.
 */
final class BlockLayout {
    private final Lines out;
    private final List<Placed> attributes = new ArrayList<>();
    private Table table = new Table();

    BlockLayout(Lines out) {
        this.out = out;
    }

    /** An attribute of the block and the comment that moves with it. */
    private record Placed(@Nullable CommentBlock above, BlockAttribute attribute) {}

    void write(Declaration declaration) {
        out.write(declaration.keyword() + " " + declaration.name().text() + " {" + afterBrace(declaration));
        out.endLine();
        out.indent(true);
        members(declaration.members());
        table.render(out);
        writeAttributes();
        out.indent(false);
        out.write("}");
        out.endLine();
    }

    /** Prisma drops what stands behind the opening brace; we do not throw a comment away. */
    private static String afterBrace(Declaration declaration) {
        String opening = declaration.opening().text();
        String rest = opening.substring(1).strip();
        return rest.isEmpty() || rest.equals("}") ? "" : " " + rest;
    }

    private void members(List<Member> members) {
        boolean afterBlank = false;
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            Member next = i + 1 < members.size() ? members.get(i + 1) : null;
            if (member instanceof BlankLines) {
                afterBlank = i > 0;
                continue;
            }
            if (member instanceof CommentBlock comments && next instanceof BlockAttribute attribute) {
                attributes.add(new Placed(comments, attribute));
                i++;
            } else {
                place(member, afterBlank);
            }
            afterBlank = false;
        }
    }

    private void place(Member member, boolean afterBlank) {
        if (member instanceof BlockAttribute attribute) {
            attributes.add(new Placed(null, attribute));
            return;
        }
        if (afterBlank) {
            startTable();
        }
        if (member instanceof CommentBlock comments) {
            CommentLayout.add(comments, table);
        } else if (member instanceof InvalidText invalid) {
            table.addLine(invalid.span().text());
        } else {
            MemberLayout.add(member, table);
        }
    }

    /** Ends the aligned lines and begins new ones after an empty line; a block never begins with one. */
    private void startTable() {
        if (!table.isEmpty()) {
            table.render(out);
            table = new Table();
            table.addLine("");
        }
    }

    private void writeAttributes() {
        if (attributes.isEmpty()) {
            return;
        }
        attributes.sort(Comparator.comparing(p -> p.attribute().attribute(), AttributeOrder.COMPARATOR));
        Table last = new Table();
        last.addLine("");
        for (Placed placed : attributes) {
            if (placed.above() != null) {
                CommentLayout.add(placed.above(), last);
            }
            BlockAttribute attribute = placed.attribute();
            last.add(
                    List.of(ExpressionText.of(attribute.attribute(), "@@")),
                    List.of(),
                    CommentLayout.suffix(attribute.trailing()));
        }
        last.render(out);
    }
}
