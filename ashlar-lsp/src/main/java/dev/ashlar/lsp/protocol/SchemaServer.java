package dev.ashlar.lsp.protocol;

import com.google.gson.JsonObject;
import dev.ashlar.lsp.workspace.Document;
import dev.ashlar.lsp.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** One server for one editor, from {@code initialize} to {@code exit}. */
public final class SchemaServer implements LanguageServer {
    private final Desk desk = new Desk();
    private final Workspace workspace = new Workspace();
    private final Session session = new Session(desk, workspace);
    private final Texts texts = new Texts(session);
    private final Files files = new Files(session);
    private final CompletableFuture<Integer> exited = new CompletableFuture<>();
    private volatile boolean askedToShutDown;

    /** Where notifications go; to be called before the first message comes. */
    public void connect(LanguageClient editor) {
        session.connect(editor);
    }

    /** 0 when {@code exit} follows {@code shutdown}, 1 when it comes without, as the protocol has it. */
    public CompletableFuture<Integer> exited() {
        return exited;
    }

    /** The editor is gone: there is nobody to answer any more. */
    public void stop() {
        exit();
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        List<Path> folders =
                folders(params).flatMap(uri -> Document.path(uri).stream()).toList();
        String schema = schema(params);
        Client client = Client.of(params.getCapabilities());
        return desk.answer(() -> {
            session.begin(client, folders, schema);
            return new InitializeResult(Capabilities.of(), new ServerInfo("ashlar"));
        });
    }

    @SuppressWarnings("deprecation") // older editors name one folder
    private static Stream<String> folders(InitializeParams params) {
        List<WorkspaceFolder> many = params.getWorkspaceFolders();
        return many == null || many.isEmpty()
                ? Stream.ofNullable(params.getRootUri())
                : many.stream().map(WorkspaceFolder::getUri);
    }

    /** The setting {@code schema}, which comes as {@code initializationOptions}. */
    private static String schema(InitializeParams params) {
        return Optional.ofNullable(params.getInitializationOptions())
                .filter(JsonObject.class::isInstance)
                .map(options -> ((JsonObject) options).get("schema"))
                .filter(value -> value.isJsonPrimitive())
                .map(value -> value.getAsString())
                .orElse("");
    }

    @Override
    public CompletableFuture<@Nullable Object> shutdown() {
        askedToShutDown = true;
        return desk.answer(() -> null);
    }

    @Override
    public void exit() {
        exited.complete(askedToShutDown ? 0 : 1);
        desk.close();
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // there is nothing to trace: every message is answered at once
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return texts;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return files;
    }
}
