package dev.ashlar.lsp.protocol;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.lsp.schema.Findings;
import dev.ashlar.lsp.schema.Snapshot;
import dev.ashlar.lsp.workspace.Document;
import dev.ashlar.lsp.workspace.OpenSchema;
import dev.ashlar.lsp.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** Checks the schemas that are open and tells the editor; remembers what was found, and what each schema last meant. */
final class Diagnostics {
    /** What came of checking one state of a schema. */
    private record Checked(Snapshot snapshot, List<Diagnostic> findings) {}

    private final Workspace workspace;
    private final Map<List<String>, Checked> checked = new HashMap<>();
    private final Map<List<String>, Schema> meanings = new HashMap<>();
    /** The files of which the editor shows something. */
    private final Set<String> shown = new HashSet<>();

    Diagnostics(Workspace workspace) {
        this.workspace = workspace;
    }

    List<Diagnostic> of(OpenSchema schema) {
        return check(schema).findings();
    }

    /** What the schema means; while it has errors what it meant before them. */
    Schema meaning(OpenSchema schema) {
        check(schema);
        return meanings.getOrDefault(schema.uris(), Schema.EMPTY);
    }

    /** Tells the editor what there is to say about every schema that is open, and takes back what no longer holds. */
    void publish(LanguageClient client, Desk desk) {
        long seen = desk.changes();
        Map<String, List<Diagnostic>> byFile = new LinkedHashMap<>();
        for (OpenSchema schema : workspace.schemas()) {
            schema.uris().forEach(uri -> byFile.putIfAbsent(uri, new ArrayList<>()));
            of(schema)
                    .forEach(d -> byFile.computeIfAbsent(d.span().file().name(), uri -> new ArrayList<>())
                            .add(d));
        }
        if (desk.changes() != seen) {
            return; // a newer check is on its way
        }
        Set.copyOf(shown).stream()
                .filter(uri -> !byFile.containsKey(uri))
                .forEach(uri -> publish(client, uri, List.of()));
        byFile.forEach((uri, findings) -> publish(client, uri, findings));
    }

    private void publish(LanguageClient client, String uri, List<Diagnostic> findings) {
        boolean open = workspace.document(uri).isPresent();
        boolean before = findings.isEmpty() ? shown.remove(uri) : !shown.add(uri);
        if (!open && findings.isEmpty() && !before) {
            return;
        }
        Ranges ranges = new Ranges();
        PublishDiagnosticsParams said = new PublishDiagnosticsParams(
                uri, findings.stream().map(d -> of(d, ranges)).toList());
        workspace.document(uri).map(Document::version).ifPresent(said::setVersion);
        client.publishDiagnostics(said);
    }

    private Checked check(OpenSchema schema) {
        Checked before = checked.get(schema.uris());
        if (before != null && before.snapshot() == schema.snapshot()) {
            return before;
        }
        Compilation compilation = schema.snapshot().compile();
        if (!compilation.hasErrors()) {
            meanings.put(schema.uris(), compilation.schema());
        }
        List<Diagnostic> findings = Stream.concat(schema.problems().stream(), Findings.of(compilation).stream())
                .toList();
        Checked now = new Checked(schema.snapshot(), findings);
        checked.put(schema.uris(), now);
        return now;
    }

    static org.eclipse.lsp4j.Diagnostic of(Diagnostic finding, Ranges ranges) {
        String message = finding.help() == null ? finding.message() : finding.message() + "\n" + finding.help();
        DiagnosticSeverity severity = switch (finding.severity()) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
        };
        return new org.eclipse.lsp4j.Diagnostic(ranges.of(finding.span()), message, severity, "ashlar", finding.code());
    }
}
