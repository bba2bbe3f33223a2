package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** A {@code datasource} or a {@code generator}. */
public record ConfigDeclaration(
        Kind kind, Name name, Documentation documentation, Span opening, List<Member> members, Span span)
        implements Declaration {
    /** The keyword. */
    public enum Kind {
        DATASOURCE("datasource"),
        GENERATOR("generator");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }
    }

    @Override
    public String keyword() {
        return kind.keyword;
    }

    public List<PropertyDeclaration> properties() {
        return membersOf(PropertyDeclaration.class).toList();
    }

    /** The first property of that name. */
    public Optional<PropertyDeclaration> property(String key) {
        return membersOf(PropertyDeclaration.class)
                .filter(p -> p.name().text().equals(key))
                .findFirst();
    }
}
