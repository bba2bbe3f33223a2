package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Function;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Functions as directives, each behind those that it calls. */
final class FunctionLines {
    private final List<Function> functions;
    private final List<Function> ordered = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();

    private FunctionLines(List<Function> functions) {
        this.functions = functions;
    }

    static Lines of(List<Function> functions) {
        FunctionLines lines = new FunctionLines(functions);
        functions.forEach(lines::visit);
        Lines all = new Lines();
        lines.ordered.forEach(f ->
                all.add(key(f), "@function(" + SchemaText.block(f.definition().strip()) + ")"));
        return all;
    }

    static String key(Function function) {
        return "function " + function.quoted();
    }

    private void visit(Function function) {
        if (visited.add(function.quoted())) {
            functions.stream()
                    .filter(f -> !f.is(function) && f.mentionedIn(function.definition()))
                    .forEach(this::visit);
            ordered.add(function);
        }
    }
}
