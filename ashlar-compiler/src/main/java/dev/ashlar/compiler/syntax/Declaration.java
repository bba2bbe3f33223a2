package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A block: keyword, name, braces, members. */
public sealed interface Declaration extends Item permits ModelDeclaration, EnumDeclaration, ConfigDeclaration {
    /** The keyword that it begins with. */
    String keyword();

    Name name();

    Documentation documentation();

    /** The opening brace and what follows it on its line, without the line end. */
    Span opening();

    List<Member> members();

    /** The lines of {@code @@} attributes in order, each with its comments. */
    default List<BlockAttribute> blockAttributes() {
        return Members.blockAttributes(members());
    }

    /** The {@code @@} attributes in order. */
    default List<Attribute> attributes() {
        return Members.attributes(members());
    }

    /** Members of one kind in order, with what could be salvaged of broken ones. */
    default <M extends Member> Stream<M> membersOf(Class<M> kind) {
        return members().stream()
                .<@Nullable Node>map(Members::sound)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
