package dev.ashlar.lsp.protocol;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.lsp.schema.Fixes;
import dev.ashlar.lsp.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The fixes of what was found where the cursor is. */
final class CodeActions {
    private final Workspace workspace;
    private final Diagnostics diagnostics;
    private final Client client;

    CodeActions(Workspace workspace, Diagnostics diagnostics, Client client) {
        this.workspace = workspace;
        this.diagnostics = diagnostics;
        this.client = client;
    }

    List<Either<org.eclipse.lsp4j.Command, CodeAction>> at(String uri, Range range) {
        List<Either<org.eclipse.lsp4j.Command, CodeAction>> actions = new ArrayList<>();
        workspace.schema(uri).ifPresent(schema -> {
            SourceFile file = schema.file(uri);
            int from = Ranges.offset(file, range.getStart());
            int to = Ranges.offset(file, range.getEnd());
            Set<Fix> offered = new HashSet<>();
            diagnostics.of(schema).stream()
                    .filter(d -> d.span().file().equals(file)
                            && d.span().start() <= to
                            && from <= d.span().end())
                    .forEach(d -> Fixes.of(schema.snapshot(), d).stream()
                            .filter(offered::add)
                            .forEach(fix -> actions.add(Either.forRight(action(d, fix)))));
        });
        return actions;
    }

    private CodeAction action(Diagnostic finding, Fix fix) {
        CodeAction action = new CodeAction(fix.title());
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(Diagnostics.of(finding, new Ranges())));
        action.setEdit(client.workspaceEdit(fix.edits(), workspace));
        action.setIsPreferred(fix.equals(finding.fix()));
        return action;
    }
}
