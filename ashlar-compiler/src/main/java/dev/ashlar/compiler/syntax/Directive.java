package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A documentation line that begins with {@code @name}, with those that follow while its brackets are open. Other tools
 * write such lines too, so whoever knows the name decides whether {@code diagnostics} matter.
 *
 * @param name without the at sign
 * @param argumentList what stands in parentheses, or null when there are none or they cannot be read
 * @param span from the at sign to the end of the arguments
 * @param lines how many comments it fills
 * @param diagnostics what is wrong with it when it is meant for us
 */
public record Directive(
        Name name, @Nullable ArgumentList argumentList, Span span, int lines, List<Diagnostic> diagnostics) {
    /** The arguments that have a value. */
    public List<Argument> arguments() {
        return argumentList == null ? List.of() : argumentList.present();
    }
}
