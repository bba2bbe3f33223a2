package dev.ashlar.lsp.protocol;

import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.lsp.workspace.Document;
import dev.ashlar.lsp.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** What the editor can do, and answers in the form that it understands. */
record Client(boolean snippets, boolean versionedEdits, boolean takesEdits) {
    static final Client UNKNOWN = new Client(false, false, false);

    static Client of(@Nullable ClientCapabilities capabilities) {
        if (capabilities == null) {
            return UNKNOWN;
        }
        boolean snippets = Optional.ofNullable(capabilities.getTextDocument())
                .map(TextDocumentClientCapabilities::getCompletion)
                .map(CompletionCapabilities::getCompletionItem)
                .map(CompletionItemCapabilities::getSnippetSupport)
                .orElse(false);
        Optional<WorkspaceClientCapabilities> workspace = Optional.ofNullable(capabilities.getWorkspace());
        boolean versioned = workspace
                .map(WorkspaceClientCapabilities::getWorkspaceEdit)
                .map(WorkspaceEditCapabilities::getDocumentChanges)
                .orElse(false);
        return new Client(
                snippets,
                versioned,
                workspace.map(WorkspaceClientCapabilities::getApplyEdit).orElse(false));
    }

    /** Changes of many files; those of open ones hold for the version that was seen, when the editor can tell. */
    WorkspaceEdit workspaceEdit(List<TextEdit> edits, Workspace workspace) {
        Ranges ranges = new Ranges();
        Map<String, List<org.eclipse.lsp4j.TextEdit>> byFile = new LinkedHashMap<>();
        for (TextEdit edit : edits) {
            byFile.computeIfAbsent(edit.span().file().name(), uri -> new ArrayList<>())
                    .add(ranges.edit(edit));
        }
        if (!versionedEdits) {
            return new WorkspaceEdit(byFile);
        }
        return new WorkspaceEdit(byFile.entrySet().stream()
                .map(e -> new TextDocumentEdit(identifier(e.getKey(), workspace), e.getValue()))
                .map(Either::<TextDocumentEdit, org.eclipse.lsp4j.ResourceOperation>forLeft)
                .toList());
    }

    private static VersionedTextDocumentIdentifier identifier(String uri, Workspace workspace) {
        @Nullable
        Integer version = workspace.document(uri).map(Document::version).orElse(null);
        return new VersionedTextDocumentIdentifier(uri, version);
    }
}
