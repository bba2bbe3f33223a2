package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;
import java.util.List;

/**
 * Arguments in parentheses.
 *
 * @param arguments all of them, also those without a value
 * @param present those that have a value
 * @param span with both parentheses
 */
public record ArgumentList(List<Argument> arguments, List<Argument> present, Span span) {
    ArgumentList(List<Argument> arguments, Span span) {
        this(arguments, present(arguments), span);
    }

    private static List<Argument> present(List<Argument> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (isMissing(arguments.get(i))) {
                return arguments.stream()
                        .filter(argument -> !isMissing(argument))
                        .toList();
            }
        }
        return arguments; // of a schema without mistakes
    }

    private static boolean isMissing(Argument argument) {
        return argument.value() instanceof Expression.Missing;
    }
}
