package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;
import java.util.List;

/** A {@code model}, a {@code view} or a composite {@code type}: they are written alike. */
public record ModelDeclaration(
        Kind kind, Name name, Documentation documentation, Span opening, List<Member> members, Span span)
        implements Declaration {
    public ModelDeclaration {
        members = Members.of(members);
    }

    /** The keyword. */
    public enum Kind {
        MODEL("model"),
        VIEW("view"),
        TYPE("type");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }
    }

    @Override
    public String keyword() {
        return kind.keyword;
    }

    public List<FieldDeclaration> fields() {
        return Members.fields(members);
    }

    /** Whether a comment stands in it that belongs to none of its fields and attributes. */
    public boolean hasLooseComments() {
        return Members.hasLooseComments(members);
    }
}
