package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Routines;
import dev.ashlar.compiler.model.Routines.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads the functions that a schema declares. */
final class RoutineDirectives {
    private final Findings findings;

    RoutineDirectives(Findings findings) {
        this.findings = findings;
    }

    Routines read(List<Said> said) {
        List<Function> functions = new ArrayList<>();
        for (Said directive : Directives.all(said, "function")) {
            function(directive).filter(f -> isFirst(f, functions, directive)).ifPresent(functions::add);
        }
        return new Routines(functions);
    }

    private Optional<Function> function(Said directive) {
        Optional<Function> function = FunctionReader.read(directive.text("sql").orElseThrow(), directive.span());
        if (function.isEmpty()) {
            findings.error(
                    "wrong-arguments",
                    "this is not the statement that creates a function",
                    directive.required("sql").span(),
                    "it begins with `create function name(arguments)` or `create or replace function name(arguments)`");
        } else if (DerivedNames.isTooLong(function.get().name())) {
            findings.error(
                    "long-name",
                    "the name is longer than the 63 bytes that PostgreSQL keeps",
                    directive.required("sql").span(),
                    "choose a shorter name");
        }
        return function;
    }

    private boolean isFirst(Function function, List<Function> before, Said directive) {
        boolean first = before.stream()
                .noneMatch(f -> f.name().equals(function.name())
                        && f.arguments().equals(function.arguments())
                        && Objects.equals(f.schema(), function.schema()));
        if (!first) {
            findings.error(
                    "duplicate-function",
                    "function `" + function.name() + "(" + function.arguments() + ")` is declared already",
                    directive.span(),
                    "remove one of the two");
        }
        return first;
    }
}
