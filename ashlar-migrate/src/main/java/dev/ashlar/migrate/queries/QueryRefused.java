package dev.ashlar.migrate.queries;

import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;

/** PostgreSQL, or the client, has no use for a query. */
final class QueryRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    QueryRefused(List<Diagnostic> diagnostics) {
        super(diagnostics.get(0).message());
        this.diagnostics = List.copyOf(diagnostics);
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
