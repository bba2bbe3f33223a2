package dev.ashlar.compiler.format;

import dev.ashlar.compiler.syntax.EnumValueDeclaration;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.Member;
import dev.ashlar.compiler.syntax.PropertyDeclaration;
import dev.ashlar.compiler.syntax.TypeReference;
import java.util.List;

/** A field, an enum value or a property as one aligned line. */
final class MemberLayout {
    private MemberLayout() {}

    static void add(Member member, Table table) {
        if (member instanceof FieldDeclaration field) {
            table.add(
                    List.of(field.name().text(), type(field.type())),
                    AttributeOrder.of(field.attributes()),
                    CommentLayout.suffix(field.trailing()));
        } else if (member instanceof EnumValueDeclaration value) {
            table.add(
                    List.of(value.name().text()),
                    AttributeOrder.of(value.attributes()),
                    CommentLayout.suffix(value.trailing()));
        } else if (member instanceof PropertyDeclaration property) {
            table.add(
                    List.of(property.name().text(), ("= " + ExpressionText.of(property.value())).strip()),
                    List.of(),
                    CommentLayout.suffix(property.trailing()));
        }
    }

    private static String type(TypeReference type) {
        String name = type.name().text();
        String suffix = type.modifier().suffix();
        if (type.unsupported() == null) {
            return suffix.isEmpty() ? name : name + suffix;
        }
        return name + argument(type) + suffix;
    }

    /** {@code ("...")} behind {@code Unsupported}, with the blanks in it: Prisma leaves them. */
    private static String argument(TypeReference type) {
        String text = type.span().text();
        return text.substring(text.indexOf('('), text.lastIndexOf(')') + 1);
    }
}
