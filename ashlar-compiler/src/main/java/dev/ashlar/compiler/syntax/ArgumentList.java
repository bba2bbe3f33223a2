package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;
import java.util.List;

/**
 * Arguments in parentheses.
 *
 * @param arguments all of them, also those without a value
 * @param span with both parentheses
 */
public record ArgumentList(List<Argument> arguments, Span span) {
    /** The arguments that have a value. */
    public List<Argument> present() {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).value() instanceof Expression.Missing) {
                return arguments.stream()
                        .filter(a -> !(a.value() instanceof Expression.Missing))
                        .toList();
            }
        }
        return arguments; // of a schema without mistakes
    }
}
