package dev.ashlar.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor on a folder, for tests: it speaks the protocol with a server over pipes, and knows nothing else of it. */
public final class Editor implements LanguageClient, AutoCloseable {
    private static final int SECONDS = 30;

    private final Path folder;
    private final LanguageServer server;
    private final CompletableFuture<Integer> exit;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    private final List<WorkspaceEdit> applied = new ArrayList<>();
    private final CompletableFuture<InitializeResult> greeting;

    /** Over these streams; {@code exit} is what the server ends with. */
    public Editor(
            Path folder,
            InputStream fromServer,
            OutputStream toServer,
            CompletableFuture<Integer> exit,
            Object options) {
        this.folder = folder;
        this.exit = exit;
        Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, fromServer, toServer);
        Future<Void> unused = launcher.startListening();
        server = launcher.getRemoteProxy();
        InitializeParams params = new InitializeParams();
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "test")));
        params.setCapabilities(capabilities());
        params.setInitializationOptions(options);
        greeting = server.initialize(params);
        now(greeting);
        server.initialized(new InitializedParams());
    }

    static Editor on(Path folder) {
        return on(folder, Map.of());
    }

    static Editor on(Path folder, Object options) {
        try {
            PipedInputStream toServer = new PipedInputStream(1 << 16);
            PipedInputStream toClient = new PipedInputStream(1 << 16);
            PipedOutputStream fromClient = new PipedOutputStream(toServer);
            PipedOutputStream fromServer = new PipedOutputStream(toClient);
            CompletableFuture<Integer> exit = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                try {
                    exit.complete(SchemaLanguageServer.run(toServer, fromServer));
                    fromServer.close();
                } catch (InterruptedException | IOException e) {
                    exit.completeExceptionally(e);
                }
            });
            thread.setDaemon(true);
            thread.start();
            return new Editor(folder, toClient, fromClient, exit, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClientCapabilities capabilities() {
        CompletionItemCapabilities item = new CompletionItemCapabilities();
        item.setSnippetSupport(true);
        TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
        text.setCompletion(new CompletionCapabilities(item));
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        workspace.setApplyEdit(true);
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setTextDocument(text);
        capabilities.setWorkspace(workspace);
        return capabilities;
    }

    public LanguageServer server() {
        return server;
    }

    InitializeResult greeting() {
        return now(greeting);
    }

    /** What the server ended with. */
    public int exit() {
        return now(exit);
    }

    static <T> T now(CompletableFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a file of the folder; the server is told of nothing. */
    Editor write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String uri(String name) {
        return folder.resolve(name).toUri().toString();
    }

    public Editor open(String name, String text) {
        texts.put(name, text);
        versions.put(name, 1);
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(name), "prisma", 1, text)));
        return this;
    }

    void close(String name) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri(name))));
    }

    /** Types over a part of a file, as an editor sends it. */
    Editor type(String name, String before, String after) {
        String text = text(name);
        int at = text.indexOf(before);
        assertThat(at).as("`%s` in %s", before, name).isNotNegative();
        Range range = new Range(position(text, at), position(text, at + before.length()));
        texts.put(name, text.substring(0, at) + after + text.substring(at + before.length()));
        int version = versions.merge(name, 1, Integer::sum);
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri(name), version),
                        List.of(new TextDocumentContentChangeEvent(range, after))));
        return this;
    }

    String text(String name) {
        return Objects.requireNonNull(texts.get(name), name);
    }

    /** What is said of a file's newest version; waits for it. */
    public List<Diagnostic> diagnostics(String name) {
        try {
            while (true) {
                PublishDiagnosticsParams said = published.poll(SECONDS, TimeUnit.SECONDS);
                assertThat(said).as("diagnostics of %s", name).isNotNull();
                boolean newest = said.getVersion() == null || said.getVersion().equals(versions.get(name));
                if (said.getUri().equals(uri(name)) && newest) {
                    return said.getDiagnostics();
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> codes(String name) {
        return diagnostics(name).stream().map(d -> d.getCode().getLeft()).toList();
    }

    /** The place right behind a text, which a bar in it can move: {@code "Po|st"}. */
    Position at(String name, String marked) {
        int bar = marked.indexOf('|');
        String searched = marked.replace("|", "");
        String text = text(name);
        int found = text.indexOf(searched);
        assertThat(found).as("`%s` in %s", searched, name).isNotNegative();
        return position(text, found + (bar < 0 ? searched.length() : bar));
    }

    static Position position(String text, int offset) {
        List<String> lines = text.substring(0, offset).lines().toList();
        boolean newLine = offset == 0 || text.charAt(offset - 1) == '\n';
        return newLine
                ? new Position(lines.size(), 0)
                : new Position(lines.size() - 1, lines.get(lines.size() - 1).length());
    }

    TextDocumentIdentifier id(String name) {
        return new TextDocumentIdentifier(uri(name));
    }

    List<CompletionItem> completion(String name, String marked) {
        return now(server.getTextDocumentService().completion(new CompletionParams(id(name), at(name, marked))))
                .getRight()
                .getItems();
    }

    String hover(String name, String marked) {
        Hover hover = now(server.getTextDocumentService().hover(new HoverParams(id(name), at(name, marked))));
        return hover == null ? "" : hover.getContents().getRight().getValue();
    }

    List<CodeAction> actions(String name, String marked) {
        Position at = at(name, marked);
        CodeActionParams params = new CodeActionParams(id(name), new Range(at, at), new CodeActionContext(List.of()));
        return now(server.getTextDocumentService().codeAction(params)).stream()
                .map(Either::getRight)
                .toList();
    }

    /** The files after a change of several; those that are not open are read from the folder. */
    Map<String, String> after(WorkspaceEdit edit) {
        Map<String, String> after = new HashMap<>();
        edit.getChanges().forEach((uri, edits) -> {
            String name = folder.toUri().relativize(java.net.URI.create(uri)).getPath();
            after.put(name, apply(current(name), edits));
        });
        return after;
    }

    private String current(String name) {
        try {
            return texts.containsKey(name) ? text(name) : Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String apply(String text, List<? extends TextEdit> edits) {
        List<? extends TextEdit> fromEnd = edits.stream()
                .sorted((a, b) -> Integer.compare(
                        offset(text, b.getRange().getStart()),
                        offset(text, a.getRange().getStart())))
                .toList();
        String result = text;
        for (TextEdit edit : fromEnd) {
            result = result.substring(0, offset(text, edit.getRange().getStart()))
                    + edit.getNewText()
                    + result.substring(offset(text, edit.getRange().getEnd()));
        }
        return result;
    }

    static int offset(String text, Position position) {
        int start = 0;
        for (int line = 0; line < position.getLine(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + position.getCharacter();
    }

    List<WorkspaceEdit> applied() {
        return applied;
    }

    /** Ends the server as an editor does. */
    @Override
    public void close() {
        now(server.shutdown());
        server.exit();
        assertThat(exit()).isZero();
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        published.add(diagnostics);
    }

    @Override
    public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams params) {
        applied.add(params.getEdit());
        return CompletableFuture.completedFuture(new ApplyWorkspaceEditResponse(true));
    }

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void showMessage(MessageParams message) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {}
}
