package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code @name(...)} or {@code @@name(...)}.
 *
 * @param name without the at signs; may have dots ({@code db.VarChar})
 * @param argumentList what stands in parentheses, or null when there are none
 * @param span from the at sign to the closing parenthesis
 */
public record Attribute(Name name, @Nullable ArgumentList argumentList, Span span) {
    /** The arguments that have a value; a diagnostic names those that have none. */
    public List<Argument> arguments() {
        return argumentList == null ? List.of() : argumentList.present();
    }
}
