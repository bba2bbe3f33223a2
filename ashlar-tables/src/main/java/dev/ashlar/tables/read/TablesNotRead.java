package dev.ashlar.tables.read;

import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** Table classes that do not compile, or whose code fails: each problem at its place in the Java. */
public final class TablesNotRead extends RuntimeException {
    private final List<Diagnostic> diagnostics;

    TablesNotRead(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::message).collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
