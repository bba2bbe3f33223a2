package dev.ashlar.lsp.protocol;

import dev.ashlar.lsp.text.Edits;
import dev.ashlar.lsp.workspace.Document;
import dev.ashlar.lsp.workspace.Workspace;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** Texts: opened, changed and closed, and all that is asked about a place in one. */
final class Texts implements TextDocumentService {
    private final Session session;

    Texts(Session session) {
        this.session = session;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        TextDocumentItem text = params.getTextDocument();
        session.change(workspace -> workspace.put(new Document(text.getUri(), text.getVersion(), text.getText())));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        session.change(workspace -> change(workspace, params));
    }

    private static void change(Workspace workspace, DidChangeTextDocumentParams params) {
        VersionedTextDocumentIdentifier id = params.getTextDocument();
        workspace.document(id.getUri()).ifPresent(before -> {
            String text = before.text();
            for (TextDocumentContentChangeEvent change : params.getContentChanges()) {
                text = changed(text, change);
            }
            int version = id.getVersion() == null ? before.version() + 1 : id.getVersion();
            workspace.put(new Document(before.uri(), version, text));
        });
    }

    /** A change without a range is the whole text. */
    private static String changed(String text, TextDocumentContentChangeEvent change) {
        Range range = change.getRange();
        return range == null
                ? change.getText()
                : Edits.replace(text, Ranges.place(range.getStart()), Ranges.place(range.getEnd()), change.getText());
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        session.change(Workspace::forgetFiles);
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        session.change(workspace -> workspace.close(params.getTextDocument().getUri()));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return session.answer(answers ->
                Either.forRight(new CompletionList(false, answers.completion(uri(params), params.getPosition()))));
    }

    @Override
    public CompletableFuture<@Nullable Hover> hover(HoverParams params) {
        return session.answer(answers -> answers.hover(uri(params), params.getPosition()));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return session.answer(answers -> Either.forLeft(answers.definition(uri(params), params.getPosition())));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        boolean withDeclaration = params.getContext().isIncludeDeclaration();
        return session.answer(answers -> answers.references(uri(params), params.getPosition(), withDeclaration));
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
        return session.answer(answers -> answers.highlights(uri(params), params.getPosition()));
    }

    @Override
    public CompletableFuture<@Nullable Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams params) {
        return session.answer(answers -> {
            Range range = answers.renamable(uri(params), params.getPosition());
            return range == null ? null : Either3.forFirst(range);
        });
    }

    @Override
    public CompletableFuture<@Nullable WorkspaceEdit> rename(RenameParams params) {
        return session.answer(answers -> answers.rename(uri(params), params.getPosition(), params.getNewName()));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        String uri = params.getTextDocument().getUri();
        return session.answer(answers -> {
            answers.formatOthers(uri).ifPresent(this::apply);
            return answers.format(uri);
        });
    }

    /** Asks the editor to change files that it did not ask about; whether it did does not matter here. */
    private void apply(WorkspaceEdit edit) {
        CompletableFuture<ApplyWorkspaceEditResponse> unused =
                session.editor().applyEdit(new ApplyWorkspaceEditParams(edit, "Add the missing relation fields"));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return session.actions(actions -> actions.at(params.getTextDocument().getUri(), params.getRange()));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        return session.answer(
                answers -> answers.symbols(params.getTextDocument().getUri()).stream()
                        .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                        .toList());
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
        return session.answer(answers -> answers.folds(params.getTextDocument().getUri()));
    }

    private static String uri(TextDocumentPositionParams params) {
        return params.getTextDocument().getUri();
    }
}
