package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;
import java.util.List;

/** An {@code enum}. */
public record EnumDeclaration(Name name, Documentation documentation, Span opening, List<Member> members, Span span)
        implements Declaration {
    public EnumDeclaration {
        members = Members.of(members);
    }

    @Override
    public String keyword() {
        return "enum";
    }

    public List<EnumValueDeclaration> values() {
        return Members.values(members);
    }
}
