package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * The type of a field as written.
 *
 * @param name the type's name; {@code Unsupported} when {@code unsupported} is there
 * @param unsupported PostgreSQL's own name for a type that Prisma's language has no word for, or null
 * @param span with the marks of the modifier
 */
public record TypeReference(Name name, Expression.@Nullable StringLiteral unsupported, Modifier modifier, Span span) {
    /** How many values the field holds. */
    public enum Modifier {
        REQUIRED(""),
        OPTIONAL("?"),
        LIST("[]"),
        /** Not allowed; a diagnostic says so. */
        OPTIONAL_LIST("[]?");

        private final String suffix;

        Modifier(String suffix) {
            this.suffix = suffix;
        }

        /** What is written after the type's name. */
        public String suffix() {
            return suffix;
        }
    }
}
